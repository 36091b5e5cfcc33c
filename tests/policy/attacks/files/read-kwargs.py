# class: files
# mechanism: reader with **
# reaches: files
import pandas as pd
k = {"filepath_or_buffer": "/etc/passwd"}
pd.read_csv(**k)
