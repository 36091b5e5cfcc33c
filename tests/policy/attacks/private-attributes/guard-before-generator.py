# class: private-attributes
# mechanism: private attribute of a library
# how: a generator that is made below isinstance() reads the name of the loop when it has gone on
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
gens = []
for x in [A(), pd.DataFrame()]:
    if isinstance(x, A):
        gens.append(x._mgr for _ in [1])
print([list(g) for g in gens])
