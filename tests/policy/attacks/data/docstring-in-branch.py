# class: data
# mechanism: reader by path
# how: the docstring of the program is what __doc__ stands for, which is bound in a branch that does not run
# reaches: reads /etc/passwd
"/etc/passwd"
import pandas as pd
if 0:
    __doc__ = "sales.csv"
print(pd.read_csv(__doc__))
