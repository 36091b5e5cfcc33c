# shape: NamedAgg
import pandas as pd
pd.NamedAgg("b", "to_pickle")
