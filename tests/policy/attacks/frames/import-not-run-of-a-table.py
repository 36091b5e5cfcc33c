# class: frames
# mechanism: frame of a generator
# how: an import in a branch that does not run has the name of a built-in, whose result passes for a table
# reaches: frame
import pandas as pd
if 0:
    from pandas import DataFrame as next
print(next(iter([(x for x in [1])])).gi_frame)
