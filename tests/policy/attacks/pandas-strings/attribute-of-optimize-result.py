# class: pandas-strings
# mechanism: method by name
# how: OptimizeResult is a dict whose keys are attributes, called like a method that every series has
# reaches: ended with PyperclipException
import pandas as pd
from scipy.optimize import OptimizeResult
HOWS = ["sum"]
df = pd.DataFrame({"a": [1]})
def put(x):
    x[0] = "to_" + "clipboard"
OptimizeResult({"dr" + "op": put}).drop(HOWS)
df.agg(HOWS)
