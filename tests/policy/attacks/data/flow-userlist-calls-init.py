# class: data
# mechanism: writer by path
# how: a UserList makes its sum by calling the class of the program with a list
# reaches: writes /tmp/x.csv
import pandas as pd
from collections import UserList
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
class P(UserList):
    def __init__(self, data=(Own(),)):
        self.data = []
        h.item = data[0]
P() + [pd.DataFrame({"a": [1]})]
h.item.to_csv("/tmp/x.csv")
