# class: data
# mechanism: writer by path
# how: a dict in an array is the same dict
# reaches: writes /tmp/e
import pandas as pd
df = pd.DataFrame({"a": [1]})
import numpy as np
class B:
    def __init__(self):
        self.names = {"p": "x.csv"}
        self.list = ["x.csv"]
    def go(self):
        df.to_csv(self.names["p"])
        for n in self.list:
            df.to_csv(n)
b = B()
np.array(b.names)[()]["p"] = "/tmp/e.csv"
b.go()
