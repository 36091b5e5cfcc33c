# class: files
# mechanism: f-string that begins with a value
# reaches: files
import pandas as pd
n = "/tmp/a"
pd.DataFrame().to_csv(f"{n}.csv")
