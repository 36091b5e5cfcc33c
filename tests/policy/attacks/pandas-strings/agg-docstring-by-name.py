# class: pandas-strings
# mechanism: method by name
# how: the docstring of the program under a name of its own, which is read as if it were a function's
# reaches: ended with PyperclipException
"to_clipboard"
import pandas as pd
how = __doc__
pd.DataFrame({"a": [1]}).agg(how)
