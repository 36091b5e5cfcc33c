# class: data
# mechanism: writer by path
# how: the factory of a defaultdict is set anew
# reaches: writes /tmp/x.csv
import pandas as pd
from collections import defaultdict
class Own:
    def to_csv(self, path):
        return 1
q = defaultdict(Own)
q.default_factory = lambda: pd.DataFrame({"a": [1]})
q["x"].to_csv("/tmp/x.csv")
