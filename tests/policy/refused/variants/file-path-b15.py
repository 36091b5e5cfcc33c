# shape: Readers take passed or in-memory files, writers plain names
import pandas as pd
pd.DataFrame().to_csv("x" + "/y.csv")
