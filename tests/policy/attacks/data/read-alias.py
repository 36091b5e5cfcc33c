# class: data
# mechanism: reader by path
# how: reader through an alias
# reaches: reads /etc/passwd
import pandas as pd
r = pd.read_csv
r("/etc/passwd")
