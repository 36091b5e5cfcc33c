# class: data
# mechanism: foreign memory
# how: the keywords that a partial of resize keeps are changed, and a view shows freed memory
# reaches: attribute keywords
import functools
import numpy as np
a = np.arange(3)
grow = functools.partial(a.resize, 9)
grow.keywords["ref" + "check"] = False
view = a[:]
grow()
print(a.size, view[0])
