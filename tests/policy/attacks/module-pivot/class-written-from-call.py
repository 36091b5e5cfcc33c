# class: module-pivot
# mechanism: library changed
# how: __call__ of an own instance gives a class of a library, and its attribute is written
# reaches: library changed: DataFrame.sum
import pandas as pd
def mine(self, *a):
    return "CANARY"
class A:
    def __call__(self, o):
        return pd.DataFrame
b = A()(1)
b.sum = mine
print(pd.DataFrame().sum())
