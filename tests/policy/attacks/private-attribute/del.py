# class: private-attribute
# mechanism: deletion of a private attribute
# reaches: internals
import pandas as pd
del pd.DataFrame()._mgr
