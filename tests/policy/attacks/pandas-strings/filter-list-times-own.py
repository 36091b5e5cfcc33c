# class: pandas-strings
# mechanism: method by name
# how: a list times an instance is what its __rmul__ gives: a method's name for filter() of groups
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1], "b": [1]})
class R:
    def __rmul__(self, o):
        return "to_" + "clipboard"
df.groupby("b").a.filter([1] * R())
