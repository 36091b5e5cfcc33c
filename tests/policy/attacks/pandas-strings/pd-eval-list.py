# class: pandas-strings
# mechanism: pd.eval
# how: expression in a list
# reaches: event os.system
import pandas as pd
pd.eval(["pd.io.common.os.system('true')"])
