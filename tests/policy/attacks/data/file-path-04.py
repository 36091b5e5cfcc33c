# class: data
# mechanism: reader by path
# how: reader in a dict
# reaches: reads /etc/passwd
import pandas as pd
x = {"r": pd.read_csv}["r"]("/etc/passwd")
