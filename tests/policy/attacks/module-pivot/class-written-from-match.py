# class: module-pivot
# mechanism: library changed
# how: a pattern captures a class of a library, and its attribute is written
# reaches: library changed: DataFrame.sum
import pandas as pd
def mine(self, *a):
    return "CANARY"
match pd.DataFrame:
    case Base:
        Base.sum = mine
print(pd.DataFrame().sum())
