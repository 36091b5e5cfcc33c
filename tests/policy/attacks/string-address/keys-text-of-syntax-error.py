# class: string-address
# mechanism: keyword that loads or frees
# how: a SyntaxError keeps the parts of its second argument (text, lineno, ...) as attributes
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self):
        self.text = {}
class E(SyntaxError):
    pass
df.plot(**E("m", ("f", 1, 1, {"back" + "end": "ctypes"})).text)
