# class: pandas-strings
# mechanism: method by name
# how: the name of a member of an enumeration is a text, though another class has a method called name
# reaches: writes /tmp/x.pkl
import pandas as pd
from enum import Enum
df = pd.DataFrame({"a": [1]})
class A:
    def name(self):
        return 1
class E(Enum):
    to_pickle = 1
    def go(self):
        df.apply(self.name, args=("/tmp/x.pkl",))
try:
    E.to_pickle.go()
except AttributeError:
    print("CANARY")
