# class: files
# mechanism: reader with a path
# reaches: files
import pandas as pd
pd.read_csv("/etc/passwd")
