# class: variants
# mechanism: Attributes of modules and imported classes are not written
# reaches: pandas.options.io.excel.xlsx.writer belongs to a library and is not written
import pandas as pd
pd.options.display.x = 1
pd.options.io.excel.xlsx.writer = "x"
