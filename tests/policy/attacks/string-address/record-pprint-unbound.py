# class: string-address
# mechanism: getattr
# how: pprint of a record, taken from its class, reads of the record what its fields are called
# reaches: text that shows class
import numpy as np
import pandas as pd

mark = pd.Series(["_"]).sum() * 2
rows = np.rec.array([(1,)], dtype=[(mark + "class" + mark, "i4")])
print(np.record.pprint(rows[0]))
