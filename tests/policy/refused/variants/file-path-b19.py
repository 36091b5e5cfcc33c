# shape: Readers take passed or in-memory files, writers plain names
import pandas as pd
pd.read_csv(b"/etc/passwd")
