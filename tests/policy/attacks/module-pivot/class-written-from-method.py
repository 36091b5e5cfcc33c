# class: module-pivot
# mechanism: library changed
# how: a method of an own class gives a class of a library, and its attribute is written
# reaches: library changed: DataFrame.sum
import pandas as pd
def mine(self, *a):
    return "CANARY"
class A:
    def get(self):
        return pd.DataFrame
b = A().get()
b.sum = mine
print(pd.DataFrame().sum())
