# shape: module by name
import pandas as pd
pd.set_option("plotting.backend", "this")
