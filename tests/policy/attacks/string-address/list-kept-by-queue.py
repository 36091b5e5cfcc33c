# class: string-address
# mechanism: getattr
# how: the put of a queue stands under a computed label, and keeps the list it is given
# reaches: text that shows class
import pandas as pd
from queue import Queue
names = ["real"]
q = Queue()
row = pd.Series([q.put], index=["mer" + "ge"])
row.merge(names)
q.get().append("__cl" + "ass__")
for n in names:
    print(getattr(1, n))
