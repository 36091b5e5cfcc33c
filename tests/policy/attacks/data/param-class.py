# class: data
# mechanism: reader by path
# how: path passed to a method
# reaches: reads /etc/passwd
import pandas as pd
class L:
    def load(self, p): return pd.read_csv(p)
L().load("/etc/passwd")
