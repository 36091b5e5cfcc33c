# class: files
# mechanism: network
# reaches: network
import pandas as pd
pd.read_html("http://x.y")
