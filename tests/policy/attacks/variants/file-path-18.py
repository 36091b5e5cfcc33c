# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: to_html() writes to something that is no plain file name
import pandas as pd
pd.DataFrame().info(buf=1)
pd.DataFrame().to_html(buf="/tmp/x")
