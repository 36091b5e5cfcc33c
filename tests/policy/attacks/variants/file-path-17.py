# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: to_html() writes to something that is no plain file name
import pandas as pd
pd.DataFrame().style.to_html("/tmp/x.html")
