# class: pandas-strings
# mechanism: method by name
# how: a text of query() hands the specification to the == of an object in the table, which writes into it
# reaches: ended with PyperclipException
import pandas as pd
class A:
    def __eq__(self, other):
        other["a"] = "".join(["to_", "clipboard"])
        return True
    def __hash__(self):
        return 1
spec = {"a": "sum"}
df = pd.DataFrame({"a": [1], "o": [A()]})
df.query("o == @spec")
df.agg(spec)
