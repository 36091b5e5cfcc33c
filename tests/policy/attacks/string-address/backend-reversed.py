# class: string-address
# mechanism: keyword that loads or frees
# how: a list that is reversed before it is unpacked
# reaches: ended with ValueError Could not find plotting backend 'antigravity'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class C:
    def __init__(self):
        self.places = ["antigravity", 10, None, None, None, None, None, None, None, None]
    def go(self):
        self.places.reverse()
        pd.Series([1]).hist(*self.places)
C().go()
