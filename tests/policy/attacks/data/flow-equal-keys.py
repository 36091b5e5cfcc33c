# class: data
# mechanism: writer by path
# how: 1 and True are one key, in an attribute
# reaches: writes /tmp/e
import pandas as pd
df = pd.DataFrame({"a": [1]})
class B:
    def __init__(self):
        self.names = {1: "x.csv", True: "/tmp/e.csv"}
    def go(self):
        df.to_csv(self.names[1])
B().go()
