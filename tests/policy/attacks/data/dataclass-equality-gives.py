# class: data
# mechanism: writer by path
# how: the __eq__ that @dataclass makes gives what == of its fields gives, a table too
# reaches: writes /tmp/x.csv
import pandas as pd
from dataclasses import dataclass
@dataclass
class D:
    x: object
class Own:
    def to_csv(self, path):
        return 1
df = pd.DataFrame({"a": [1]})
for r in [D(df) == D(df), Own()]:
    print(r.to_csv("/tmp/x.csv"))
