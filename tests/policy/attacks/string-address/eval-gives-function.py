# class: string-address
# mechanism: getattr
# how: df.eval("@get") gives the function, which is called with another name
# reaches: namespace __attack__
import pandas as pd
def f():
    return 1
def get(name):
    return getattr(f, name)
get("__name__")
print(pd.DataFrame({"a": [1]}).eval("@get")("__globals__"))
