# class: data
# mechanism: foreign memory
# how: the strides of a column of objects are set so that its items are the numbers of the column beside it, addresses of objects
# reaches: crash
import numpy as np
table = np.zeros(3, dtype=[("number", "i8"), ("thing", "O")])
table["number"] = 1
things = table["thing"]
things.strides = (8,)
print(things[1])
