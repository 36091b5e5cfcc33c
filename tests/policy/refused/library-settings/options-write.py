# shape: module by name
import pandas as pd
pd.options.plotting.backend = "this"
