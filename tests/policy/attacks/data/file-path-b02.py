# class: data
# mechanism: writer by path
# how: writer through super
# reaches: writes /tmp/x
import pandas as pd
class A(pd.DataFrame):
    def to_csv(self, p):
        return super().to_csv(p)
A().to_csv("/tmp/x")
