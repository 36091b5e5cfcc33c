# class: data
# mechanism: reader by path
# how: reader with a computed path
# reaches: reads /etc/passwd
import pandas as pd
p = "/etc/" + "passwd"
pd.read_csv(p)
