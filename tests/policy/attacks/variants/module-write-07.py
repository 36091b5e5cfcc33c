# class: variants
# mechanism: Attributes of modules and imported classes are not written
# reaches: pandas.DataFrame.to_csv belongs to a library and is not written
import pandas as pd
DF = pd.DataFrame
DF.to_csv = print
