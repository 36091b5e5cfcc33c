# shape: Readers take passed or in-memory files, writers plain names
import pandas as pd
pd.DataFrame().info(buf=1)
pd.DataFrame().to_html(buf="/tmp/x")
