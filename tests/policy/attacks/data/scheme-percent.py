# class: data
# mechanism: address
# how: name whose gap begins an address
# reaches: event urllib.Request
import pandas as pd
x = "".join([":", "//", "127.0.0.1/x"])
pd.DataFrame({"a": [1]}).to_csv("ftp%s.csv" % x)
