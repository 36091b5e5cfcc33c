# shape: Readers take passed or in-memory files, writers plain names
import pandas as pd
pd.DataFrame().style.to_html("/tmp/x.html")
