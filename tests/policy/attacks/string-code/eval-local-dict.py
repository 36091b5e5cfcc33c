# class: string-code
# mechanism: names handed to the evaluator
# reaches: anything
import pandas as pd
pd.eval("x", local_dict={"x": 1})
