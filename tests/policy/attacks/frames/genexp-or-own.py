# class: frames
# mechanism: frame of a generator
# how: a generator expression where an own object may stand too
# reaches: frame
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    gi_frame = 1
class B:
    def __init__(self):
        self.x = A()
        self.x = (i for i in [1])
    def go(self):
        print(self.x.gi_frame)
B().go()
