# class: string-address
# mechanism: keyword that loads or frees
# how: **self.__dict__ has the names of all attributes, and is taken for a mapping of that name which nobody fills
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self):
        self.backend = "ctypes"
    def draw(self):
        df.plot(**self.__dict__)
A().draw()
