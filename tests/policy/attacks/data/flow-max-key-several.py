# class: data
# mechanism: writer by path
# how: key= of max() is called with each of several arguments, not with the elements of the first
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
def f(x):
    if isinstance(x, list):
        return 0
    x.to_csv("/tmp/x.csv")
    return 1
max([Own()], pd.DataFrame({"a": [1]}), key=f)
