# class: string-address
# mechanism: keyword that loads or frees
# how: a function with ** is the method that minimize calls with its options
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from scipy.optimize import minimize
df = pd.DataFrame({"a": [1]})
def draw(*args, **style):
    df.plot(**style)
minimize(lambda x: x[0], [1], method=draw, options={"back" + "end": "ctypes"})
