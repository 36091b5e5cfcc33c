# class: private-attribute
# mechanism: private attribute as loop target
# reaches: internals
import pandas as pd
for pd.DataFrame._x in [1]: pass
