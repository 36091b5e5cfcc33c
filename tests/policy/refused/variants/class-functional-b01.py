# shape: What makes a class or sets an attribute takes literal public names
import functools
functools.update_wrapper(1, 2, ("__globals__",))
