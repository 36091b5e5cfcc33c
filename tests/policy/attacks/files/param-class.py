# class: files
# mechanism: path passed to a method
# reaches: files
import pandas as pd
class L:
    def load(self, p): return pd.read_csv(p)
L().load("/etc/passwd")
