# shape: Readers take passed or in-memory files, writers plain names
import pandas as pd
class A(pd.DataFrame):
    def save(self):
        self.to_csv("/tmp/x")
