# class: class-tricks
# mechanism: class by call through map
# reaches: hooks
list(map(type, ["A"], [()], [{}]))
