# shape: Readers take passed or in-memory files, writers plain names
import pandas as pd
s = "/"
pd.DataFrame().to_csv("x" + s + "y.csv")
