# class: string-code
# mechanism: method of the class
# reaches: anything
import pandas as pd
df = pd.DataFrame({"a": [1]})
pd.DataFrame.query(df, "@pd.io")
