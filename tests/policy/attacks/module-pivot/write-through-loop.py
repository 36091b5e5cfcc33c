# class: module-pivot
# mechanism: library changed
# how: a class of a loop
# reaches: library changed: DataFrame.sum
import pandas as pd
for table in [pd.DataFrame]:
    table.sum = print
