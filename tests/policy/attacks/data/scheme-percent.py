# class: data
# mechanism: address
# how: address put together by percent
# reaches: event urllib.Request
import pandas as pd
x = "".join([":", "//", "127.0.0.1/x"])
pd.DataFrame({"a": [1]}).to_csv("ftp%s.csv" % x)
