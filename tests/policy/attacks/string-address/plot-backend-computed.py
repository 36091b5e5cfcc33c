# class: string-address
# mechanism: keyword that loads or frees
# how: name of a keyword that is computed
# reaches: ended with ValueError Could not find plotting backend 'ftplib'
import pandas as pd
pd.Series([1]).plot(**{"back" + "end": "ftplib"})
