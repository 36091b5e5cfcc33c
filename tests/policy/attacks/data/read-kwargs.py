# class: data
# mechanism: reader by path
# how: reader with **
# reaches: reads /etc/passwd
import pandas as pd
k = {"filepath_or_buffer": "/etc/passwd"}
pd.read_csv(**k)
