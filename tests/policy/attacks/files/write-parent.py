# class: files
# mechanism: writer with ..
# reaches: files
import pandas as pd
pd.DataFrame().to_csv("../x.csv")
