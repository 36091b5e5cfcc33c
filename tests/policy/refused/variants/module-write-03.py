# shape: Attributes of modules and imported classes are not written
import pandas as pd
pd.options.display.x = 1
pd.options.io.excel.xlsx.writer = "x"
