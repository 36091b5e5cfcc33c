# class: module-pivot
# mechanism: library changed
# how: with binds a class of a library that an own __enter__ gives, and its attribute is written
# reaches: library changed: DataFrame.sum
import pandas as pd
class E:
    def __enter__(self):
        return pd.DataFrame
    def __exit__(self, *a):
        return False
def mine(self, *a):
    return "CANARY"
with E() as Base:
    Base.sum = mine
print(pd.DataFrame().sum())
