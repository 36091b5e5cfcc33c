# class: pandas-strings
# mechanism: method by name
# how: a text that was put into an option of pandas names the method
# reaches: writes /tmp/x.pkl
import pandas as pd
pd.options.display.encoding = "to_" + "pickle"
pd.Series([1]).apply(pd.options.display.encoding, args=("/tmp/x.pkl",))
