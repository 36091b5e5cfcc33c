# class: pandas-strings
# mechanism: method by name
# how: a SyntaxError keeps a text under the name of a method that another class has
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
class M:
    def text(self):
        return 1
class A(SyntaxError):
    def go(self):
        df.agg(self.text)
A("m", ("f", 1, 1, "to_" + "clipboard")).go()
