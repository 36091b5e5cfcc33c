# class: module-pivot
# mechanism: library changed
# how: a method that writes an attribute of self is called with a class of a library
# reaches: library changed: DataFrame.sum
import pandas as pd
def mine(self, *a):
    return "CANARY"
class A:
    def put(self):
        self.sum = mine
A.put(pd.DataFrame)
print(pd.DataFrame().sum())
