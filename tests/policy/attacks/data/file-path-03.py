# class: data
# mechanism: reader by path
# how: reader as a default
# reaches: reads /etc/passwd
import pandas as pd
(lambda r=pd.read_csv: r("/etc/passwd"))()
