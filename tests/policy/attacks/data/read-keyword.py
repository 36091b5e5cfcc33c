# class: data
# mechanism: reader by path
# how: reader with a keyword path
# reaches: reads /etc/passwd
import pandas as pd
pd.read_csv(filepath_or_buffer="/etc/passwd")
