# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_excel() reads something that was not passed in
import pandas as pd
pd.read_excel("http://x")
