# class: data
# mechanism: writer by path
# how: "%.0s" cuts the literal head away, so a computed text is the beginning of the file's name
# reaches: writes /tmp/CANARY.csv
import pandas as pd
p = "/".join(["", "tmp", "CANARY"])
pd.DataFrame({"a": [1]}).to_csv("%.0s%s.csv" % ("a", p))
