# class: data
# mechanism: writer by path
# how: a class is got by a pattern that captures the type of a field, and its method is called with another object first
# reaches: writes /tmp/x.csv
import pandas as pd, dataclasses
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    pass
class Put:
    def put(self, item, other=None):
        self.item = item
h = Hold()
h.item = Own()
@dataclasses.dataclass
class D:
    x: Put = None
match dataclasses.fields(D)[0]:
    case object(type=C):
        C.put(h, pd.DataFrame({"a": [1]}))
h.item.to_csv("/tmp/x.csv")
