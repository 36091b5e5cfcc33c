# shape: deletion of a private attribute
import pandas as pd
del pd.DataFrame()._mgr
