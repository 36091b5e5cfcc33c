# class: string-address
# mechanism: getattr
# how: pprint() of a record reads of it the attributes that are called like its fields, and these come from the data: what is shown is the private attribute
# reaches: text that shows class
import numpy as np
import pandas as pd

mark = pd.Series(["_"]).sum() * 2
name = mark + "class" + mark
rows = np.rec.array([(1,)], dtype=[(name, "i4")])
print(rows[0].pprint())
