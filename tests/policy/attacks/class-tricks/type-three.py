# class: class-tricks
# mechanism: class by call
# reaches: hooks
type("A", (), {})
