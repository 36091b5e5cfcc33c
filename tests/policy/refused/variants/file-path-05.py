# shape: Readers take passed or in-memory files, writers plain names
import pandas as pd, io
class S(io.StringIO):
    def read(self, n=-1):
        return "x"
pd.read_csv(S("a"))
