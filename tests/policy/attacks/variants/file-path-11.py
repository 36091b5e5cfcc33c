# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_json() reads something that was not passed in
import pandas as pd
pd.read_json("http://x")
