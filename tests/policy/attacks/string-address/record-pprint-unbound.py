# class: string-address
# mechanism: getattr
# how: as 22, pprint taken from the class
# reaches: text that shows class
import numpy as np
import pandas as pd

mark = pd.Series(["_"]).sum() * 2
rows = np.rec.array([(1,)], dtype=[(mark + "class" + mark, "i4")])
print(np.record.pprint(rows[0]))
