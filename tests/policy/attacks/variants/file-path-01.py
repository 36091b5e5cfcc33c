# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv is used as a value
from functools import partial
import pandas as pd
partial(pd.read_csv, "/etc/passwd")()
