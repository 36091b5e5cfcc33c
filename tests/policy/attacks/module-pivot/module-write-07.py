# class: module-pivot
# mechanism: library changed
# reaches: library changed: DataFrame.to_csv
import pandas as pd
DF = pd.DataFrame
DF.to_csv = print
