# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: to_csv() writes to something that is no plain file name
import pandas as pd
class A(pd.DataFrame):
    def to_csv(self, p):
        return super().to_csv(p)
A().to_csv("/tmp/x")
