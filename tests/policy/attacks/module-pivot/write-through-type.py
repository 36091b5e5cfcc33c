# class: module-pivot
# mechanism: library changed
# how: the class of a value
# reaches: library changed: DataFrame.sum
import pandas as pd
table = type(pd.DataFrame())
table.sum = print
