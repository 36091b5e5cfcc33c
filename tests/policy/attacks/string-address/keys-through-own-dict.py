# class: string-address
# mechanism: keyword that loads or frees
# how: self.__dict__.values() gives the mappings that attributes hold, without their names
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self):
        self.style = {}
    def fill(self):
        for v in self.__dict__.values():
            v["back" + "end"] = "ctypes"
    def draw(self):
        df.plot(**self.style)
a = A()
a.fill()
a.draw()
