# class: module-pivot
# mechanism: library changed
# how: a class as an argument
# reaches: library changed: DataFrame.sum
import pandas as pd
def change(table):
    table.sum = print
change(pd.DataFrame)
