# class: pandas-strings
# mechanism: method by name
# how: an attribute that one class has as a property is a text given to self in another
# reaches: writes /tmp/x.pkl
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    @property
    def how(self):
        return "sum"
class B:
    def __init__(self):
        self.how = "to_pickle"
    def go(self):
        df.apply(self.how, args=("/tmp/x.pkl",))
try:
    B().go()
except AttributeError:
    print("CANARY")
