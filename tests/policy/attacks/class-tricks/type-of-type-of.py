# class: class-tricks
# mechanism: what makes classes
# reaches: hooks
type(type(1))("A", (), {})
