# class: data
# mechanism: address
# how: address put together by an f-string
# reaches: event urllib.Request
import pandas as pd
x = "".join([":", "//", "127.0.0.1/x"])
pd.DataFrame({"a": [1]}).to_csv(f"http{x}.csv")
