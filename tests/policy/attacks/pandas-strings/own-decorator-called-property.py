# class: pandas-strings
# mechanism: method by name
# how: a function of the program is called property and gives a text
# reaches: writes /tmp/x.pkl
import pandas as pd
def property(f):
    return "to_pickle"
class A:
    @property
    def how(self):
        return "sum"
    def go(self, t):
        t.apply(self.how, path="/tmp/x.pkl")
try:
    A().go(pd.DataFrame({"a": [1]}))
except AttributeError:
    print("CANARY")
