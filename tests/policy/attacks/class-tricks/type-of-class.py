# class: class-tricks
# mechanism: what makes classes
# reaches: hooks
type(int)("A", (), {})
