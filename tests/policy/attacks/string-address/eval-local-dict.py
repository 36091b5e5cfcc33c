# class: string-address
# mechanism: keyword that loads or frees
# how: names handed to the evaluator
# reaches: keyword local_dict={'x': 1}
import pandas as pd
pd.eval("x", local_dict={"x": 1})
