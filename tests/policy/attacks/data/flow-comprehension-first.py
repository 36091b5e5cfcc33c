# class: data
# mechanism: writer by path
# how: the first iterable of a comprehension is the outer name, not the one it binds
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
xs = [pd.DataFrame({"a": [1]})]
print([z.to_csv("/tmp/x.csv") for z in xs for xs in [[Own()]]])
