# class: pandas-strings
# mechanism: method by name
# how: specification gathered from the keywords of a call
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
def go(**spec):
    df.agg(**spec)
go(func="to_pickle", path="x")
