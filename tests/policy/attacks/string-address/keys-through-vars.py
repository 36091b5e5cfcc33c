# class: string-address
# mechanism: keyword that loads or frees
# how: vars(self) gives the mappings that attributes hold, under computed names
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self):
        self.style = {}
    def draw(self):
        df.plot(**self.style)
    def fill(self):
        vars(self)["sty" + "le"]["back" + "end"] = "ctypes"
b = A()
b.fill()
b.draw()
