# class: files
# mechanism: writer of the class with the table given
# reaches: files
import pandas as pd
pd.DataFrame.to_csv(pd.DataFrame(), "/tmp/x.csv")
