# class: variants
# mechanism: What makes a class or sets an attribute takes literal public names
# reaches: functools.update_wrapper copies attributes whose names are given
import functools
functools.update_wrapper(1, 2, ("__globals__",))
