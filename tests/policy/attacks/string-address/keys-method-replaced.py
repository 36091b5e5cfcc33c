# class: string-address
# mechanism: keyword that loads or frees
# how: an attribute stands before the method of its name and gives other keys
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def style(self):
        return {}
b = A()
b.style = lambda: {"backend": "ctypes"}
df.plot(**b.style())
