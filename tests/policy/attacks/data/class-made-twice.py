# class: data
# mechanism: writer by path
# how: a class statement that runs twice makes two classes: not isinstance(other, K) rules out only those of one of them
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
def make():
    class K:
        def put(self, x):
            h.item = x
        def go(self, other):
            if isinstance(other, K):
                return
            other.put(pd.DataFrame({"a": [1]}))
    return K
make()().go(make()())
print(h.item.to_csv("/tmp/x.csv"))
