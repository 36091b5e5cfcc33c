# class: data
# mechanism: reader by path
# how: reader with starred arguments
# reaches: reads /etc/passwd
import pandas as pd
a = ["/etc/passwd"]
pd.read_csv(*a)
