# class: class-tricks
# mechanism: attribute of an exception class
# reaches: other code
ValueError.x = 1
