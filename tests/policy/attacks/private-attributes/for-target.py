# class: private-attributes
# mechanism: private attribute of a library
# how: private attribute as loop target
# reaches: library changed: DataFrame._x
import pandas as pd
for pd.DataFrame._x in [1]: pass
