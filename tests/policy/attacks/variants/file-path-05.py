# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv() reads something that was not passed in
import pandas as pd, io
class S(io.StringIO):
    def read(self, n=-1):
        return "x"
pd.read_csv(S("a"))
