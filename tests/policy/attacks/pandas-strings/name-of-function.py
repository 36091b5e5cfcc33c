# class: pandas-strings
# mechanism: method by name
# how: __name__ of a function of a library is a text that apply() calls: df.eval with a computed expression
# reaches: event os.system
import pandas as pd
from pandas import eval as calc
df = pd.DataFrame({"a": [0]})
try:
    df.apply(calc.__name__, args=("@inspect.os" + ".system('true')",))
except AttributeError:
    print("CANARY")
