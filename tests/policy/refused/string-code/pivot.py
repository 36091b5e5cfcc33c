# shape: aggfunc
import pandas as pd
pd.DataFrame({"a": [1]}).pivot_table(aggfunc="to_pickle")
