# class: data
# mechanism: writer by path
# how: @x.setter is a method of an own decorator, not of a property, and keeps the function
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
kept = []
class Deco:
    def __init__(self, f):
        self.f = f
    def setter(self, f):
        kept.append(f)
        return self
class Hold:
    @Deco
    def x(self):
        return 1
    @x.setter
    def x(self, v, w=Own()):
        w.to_csv("/tmp/x.csv")
kept[0](1, 2, pd.DataFrame({"a": [1]}))
