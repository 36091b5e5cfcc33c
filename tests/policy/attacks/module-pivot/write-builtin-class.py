# class: module-pivot
# mechanism: library changed
# how: attribute of an exception class
# reaches: library changed: ValueError.x
ValueError.x = 1
