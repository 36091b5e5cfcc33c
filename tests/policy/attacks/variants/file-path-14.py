# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: to_excel() writes to something that is no plain file name
import pandas as pd
pd.DataFrame().to_excel("/tmp/x.xlsx")
