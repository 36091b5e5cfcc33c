# class: private-attributes
# mechanism: attribute that leads out
# how: the environment of styles compiles templates, which are code
# reaches: attribute env
import pandas as pd
def f(s):
    return s.env
print(f(pd.DataFrame({"a": [1]}).style).from_string("{{ 1 }}").render())
