# class: module-pivot
# mechanism: module of a module
# reaches: module pandas.plotting._core
import pandas as pd
pd.plotting._core
