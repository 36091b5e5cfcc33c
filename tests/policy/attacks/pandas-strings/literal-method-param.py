# class: pandas-strings
# mechanism: method by name
# how: name passed to a method
# reaches: writes /tmp/x
import pandas as pd
df = pd.DataFrame({"b": [1]})
class A:
    def f(self, how):
        return df.agg(how, path="/tmp/x")
A().f("to_pickle")
