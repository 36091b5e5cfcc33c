# class: data
# mechanism: reader that is taken out
# how: database
# reaches: hidden pandas.read_sql
import pandas as pd
pd.read_sql("select 1", "sqlite:////etc/x")
