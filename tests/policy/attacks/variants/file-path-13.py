# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: ExcelWriter() writes to something that is no plain file name
import pandas as pd
pd.ExcelWriter("/tmp/x.xlsx")
