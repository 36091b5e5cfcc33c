# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv is used as a value
import pandas as pd
x = {"r": pd.read_csv}["r"]("/etc/passwd")
