# class: data
# mechanism: reader by path
# how: reader in partial
# reaches: reads /etc/passwd
from functools import partial
import pandas as pd
partial(pd.read_csv, "/etc/passwd")()
