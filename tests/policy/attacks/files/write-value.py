# class: files
# mechanism: writer as a value
# reaches: files
import pandas as pd
s = pd.DataFrame().to_csv
s("/tmp/x.csv")
