# class: data
# mechanism: writer by path
# how: deque(iterable=...) is filled by keyword
# reaches: writes /tmp/x.csv
import pandas as pd
from collections import deque
class Own:
    def to_csv(self, path):
        return 1
q = deque(iterable=[pd.DataFrame({"a": [1]})])
q.append(Own())
for y in q:
    y.to_csv("/tmp/x.csv")
