# class: data
# mechanism: pickle
# how: a table taken for an own object: @x.setter, where x is no property
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class Desc:
    def setter(self, f):
        return df
    def to_pickle(self, p):
        return 1
class B:
    x = Desc()
    @x.setter
    def x(self, value):
        pass
    def go(self):
        self.x.to_pickle("x.pkl")
B().go()
