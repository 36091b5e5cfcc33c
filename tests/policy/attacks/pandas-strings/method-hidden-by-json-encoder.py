# class: pandas-strings
# mechanism: method by name
# how: JSONEncoder.__init__ puts a text under the name of a method of the program
# reaches: ended with PyperclipException
import pandas as pd
import json
df = pd.DataFrame({"a": [1]})
class E(json.JSONEncoder):
    def indent(self):
        return 1
    def go(self):
        df.agg(self.indent)
E(indent="to_" + "clipboard").go()
