# class: data
# mechanism: writer by path
# how: writer with a keyword path
# reaches: writes /tmp/x
import pandas as pd
df = pd.DataFrame()
df.to_csv(path_or_buf="/tmp/x")
