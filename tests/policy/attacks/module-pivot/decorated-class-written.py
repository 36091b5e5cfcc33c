# class: module-pivot
# mechanism: library changed
# how: a decorator puts pd.DataFrame into the place of a class whose attribute is written
# reaches: library changed: DataFrame.to_csv
import pandas as pd
def swap(c):
    return pd.DataFrame
@swap
class Base:
    pass
def mine(self, *a):
    return "CANARY"
Base.to_csv = mine
print(pd.DataFrame().to_csv())
