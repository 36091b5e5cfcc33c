# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv() reads something that was not passed in
import pandas as pd, io
StringIO = io.StringIO
StringIO = str
pd.read_csv(StringIO("/etc/passwd"))
