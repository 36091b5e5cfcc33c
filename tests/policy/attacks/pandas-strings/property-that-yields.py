# class: pandas-strings
# mechanism: method by name
# how: a property with yield gives a generator, and not what it returns
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    @property
    def how(self):
        yield "to_" + "clipboard"
        return "sum"
    def go(self):
        df.a.agg(self.how)
A().go()
