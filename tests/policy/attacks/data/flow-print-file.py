# class: data
# mechanism: writer by path
# how: print(file=item) calls item.write
# reaches: writes /tmp/e
import pandas as pd
df = pd.DataFrame({"a": [1]})
class W:
    def write(self, name):
        if len(name) > 1:
            df.to_csv(name)
W().write("ok.csv")
print("/tmp/e.csv", end="", file=W())
