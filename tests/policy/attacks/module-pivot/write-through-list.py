# class: module-pivot
# mechanism: library changed
# how: a class in a list
# reaches: library changed: DataFrame.to_csv
import pandas as pd
[pd.DataFrame][0].to_csv = print
