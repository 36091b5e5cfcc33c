# class: string-address
# mechanism: replacement field
# how: a text where an own object may stand too
# reaches: text that
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def format(self, *a):
        return 1
class B:
    def __init__(self):
        self.x = A()
    def go(self):
        print(self.x.format(df))
b = B()
b.x = "%s0.%sclass%s}" % (chr(123), chr(95) * 2, chr(95) * 2)
b.go()
