# class: module-pivot
# mechanism: library changed
# how: attribute of a library class
# reaches: library changed: DataFrame.to_csv
import pandas as pd
pd.DataFrame.to_csv = print
