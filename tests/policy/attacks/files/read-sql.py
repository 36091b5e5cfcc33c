# class: files
# mechanism: database
# reaches: files
import pandas as pd
pd.read_sql("select 1", "sqlite:////etc/x")
