# class: files
# mechanism: reader with a computed path
# reaches: files
import pandas as pd
p = "/etc/" + "passwd"
pd.read_csv(p)
