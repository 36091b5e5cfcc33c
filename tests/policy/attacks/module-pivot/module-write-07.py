# class: module-pivot
# mechanism: library changed
# how: attribute of an alias of a class
# reaches: library changed: DataFrame.to_csv
import pandas as pd
DF = pd.DataFrame
DF.to_csv = print
