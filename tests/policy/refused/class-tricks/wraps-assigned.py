# shape: attributes copied by name
from functools import wraps
wraps(print, assigned=("__self__",))
