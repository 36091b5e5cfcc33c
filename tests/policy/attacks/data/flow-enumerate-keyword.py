# class: data
# mechanism: writer by path
# how: enumerate(iterable=...) runs over what it is given by keyword
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
for i, t in enumerate(iterable=[pd.DataFrame({"a": [1]})]):
    for y in [Own(), t]:
        y.to_csv("/tmp/x.csv")
