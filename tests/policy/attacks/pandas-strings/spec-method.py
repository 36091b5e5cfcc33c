# class: pandas-strings
# mechanism: method by name
# how: specification given to a method that is taken as a value
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def go(self, spec):
        df.agg(**spec)
run = A().go
run({"func": "to_pickle", "path": "x"})
