# class: data
# mechanism: writer by path
# how: names of a class body, of which one is taken for a built-in
# reaches: writes /tmp/x.csv
import pandas as pd
class K:
    df = pd.DataFrame({"a": [1]})
    x = "/tmp/x"
    df.to_csv("%s.csv" % x)
