# class: pandas-strings
# mechanism: method by name
# how: a loop over a list to which a text is added is read as one over mappings, where a text is none
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
hows = ["sum"]
hows.append("to_" + "clipboard")
for how in hows:
    print(df.agg(how))
