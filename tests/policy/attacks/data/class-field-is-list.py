# class: data
# mechanism: writer by path
# how: a list of names that is the type of a dataclass's field, whose class body has the list's name too
# reaches: writes /tmp/x.csv
import dataclasses
import pandas as pd
names = ["a.csv"]
@dataclasses.dataclass
class K:
    x: names
    names: int = 3
dataclasses.fields(K)[0].type.append("/tmp/x.csv")
for n in names:
    pd.DataFrame({"a": [1]}).to_csv(n)
