# class: data
# mechanism: reader by path
# how: reader with a path
# reaches: reads /etc/passwd
import pandas as pd
pd.read_csv("/etc/passwd")
