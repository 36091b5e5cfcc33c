# class: pandas-strings
# mechanism: pd.eval
# how: evaluator as a value
# reaches: handed on: pandas.eval
import pandas as pd
list(map(pd.eval, ["1"]))
