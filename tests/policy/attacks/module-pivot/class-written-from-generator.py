# class: module-pivot
# mechanism: library changed
# how: next() of an own generator gives a class of a library, and its attribute is written
# reaches: library changed: DataFrame.sum
import pandas as pd
def mine(self, *a):
    return "CANARY"
def give():
    yield pd.DataFrame
b = next(give())
b.sum = mine
print(pd.DataFrame().sum())
