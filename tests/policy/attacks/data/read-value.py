# class: data
# mechanism: reader by path
# how: reader as a value
# reaches: reads /etc/passwd
import pandas as pd
list(map(pd.read_csv, ["/etc/passwd"]))
