# class: data
# mechanism: writer by path
# how: a pattern of a decorated class takes a writer of tables as a value
# reaches: writes /tmp/x.csv
import pandas as pd
def swap(c):
    return pd.DataFrame
@swap
class P:
    pass
match pd.DataFrame({"a": [1]}):
    case P(to_csv=f):
        f("/tmp/x.csv")
