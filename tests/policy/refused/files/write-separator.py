# shape: separator in the middle of an f-string
import pandas as pd
n = "a"
pd.DataFrame().to_csv(f"x{n}/y.csv")
