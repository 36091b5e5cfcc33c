# class: data
# mechanism: writer by path
# how: method of the class, given a file in memory that says it is a table
# reaches: writes /tmp/x.csv
import io
import pandas as pd
df = pd.DataFrame({"a": [1]})
b = io.StringIO()
b.to_frame = lambda: df
pd.DataFrame.to_csv(b, "/tmp/x.csv")
