# class: data
# mechanism: reader that is taken out
# how: network
# reaches: hidden pandas.read_html
import pandas as pd
pd.read_html("http://x.y")
