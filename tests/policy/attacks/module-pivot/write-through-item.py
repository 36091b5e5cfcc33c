# class: module-pivot
# mechanism: library changed
# how: a class that an item was
# reaches: library changed: DataFrame.mean
import pandas as pd
table = [pd.DataFrame][0]
table.mean = print
