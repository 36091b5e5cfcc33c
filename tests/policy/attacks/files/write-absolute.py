# class: files
# mechanism: writer with a path
# reaches: files
import pandas as pd
pd.DataFrame().to_csv("/tmp/x.csv")
