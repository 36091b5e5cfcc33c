# class: pandas-strings
# mechanism: method by name
# how: a specification that a function of the program returns is changed after that, under the name it is given
# reaches: ended with PyperclipException
import pandas as pd
def made():
    return {"a": "sum"}
spec = made()
spec["a"] = "to_clipboard"
pd.DataFrame({"a": [1]}).agg(spec)
