# class: data
# mechanism: reader by path
# reaches: reads /etc/passwd
import pandas as pd
(lambda r=pd.read_csv: r("/etc/passwd"))()
