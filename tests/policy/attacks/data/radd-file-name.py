# class: data
# mechanism: writer by path
# how: a sum with a literal head and ending, whose middle is an own object with __radd__ and __add__ that gives another text
# reaches: writes /tmp/CANARY.csv
import pandas as pd
class Middle:
    def __radd__(self, other):
        return self
    def __add__(self, other):
        return "/".join(["", "tmp", "CANARY.csv"])
pd.DataFrame({"a": [1]}).to_csv("a" + Middle() + ".csv")
