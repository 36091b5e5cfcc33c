# class: pandas-strings
# mechanism: pd.eval
# how: a function of mathematics that the program calls something else
# reaches: reads /etc/passwd
import pandas as pd
sin = pd.read_csv
pd.eval("sin('/etc/passwd')")
