# class: files
# mechanism: reader with an address
# reaches: network
import pandas as pd
pd.read_csv("https://example.org/x.csv")
