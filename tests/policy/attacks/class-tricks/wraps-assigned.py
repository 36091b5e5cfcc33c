# class: class-tricks
# mechanism: attributes copied by name
# reaches: globals
from functools import wraps
wraps(print, assigned=("__self__",))
