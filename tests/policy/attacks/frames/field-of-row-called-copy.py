# class: frames
# mechanism: frame of a generator
# how: a field of a row is called like a method of tables that gives a table, of which any attribute is a column
# reaches: frame
import pandas as pd
def gen():
    yield 1
for row in pd.DataFrame({"copy": [gen]}).itertuples():
    print(row.copy().gi_frame)
