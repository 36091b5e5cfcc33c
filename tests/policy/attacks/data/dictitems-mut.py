# class: data
# mechanism: reader by path
# how: path in a dict that was copied
# reaches: reads /etc/passwd
# files: a.csv
import pandas as pd
D = {"x": "a.csv"}
E = {**D}
E["x"] = "/etc/passwd"
for k, v in E.items(): pd.read_csv(v)
