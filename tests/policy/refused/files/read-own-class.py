# shape: own class as a file
import pandas as pd
class F:
    def read(self, n=-1):
        return ""
pd.read_csv(F())
