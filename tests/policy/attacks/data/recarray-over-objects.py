# class: data
# mechanism: foreign memory
# how: records over an array of objects; so do np.rec.fromstring(o, ...), np.ma.frombuffer(o), np.char.chararray(..., buffer=o), and a program's subclass of ndarray called with (shape, kind, o)
# reaches: crash
import numpy as np
things = np.array([None], dtype=object)
records = np.recarray((1,), dtype=[("x", "i8")], buf=things)
records["x"][0] = 1
print(things[0])
