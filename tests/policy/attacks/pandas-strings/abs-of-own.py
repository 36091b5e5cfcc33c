# class: pandas-strings
# mechanism: method by name
# how: abs() and round() of an instance give what its method gives, and are taken for a number
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
class R:
    def __abs__(self):
        return "to_" + "clipboard"
df.agg(abs(R()))
