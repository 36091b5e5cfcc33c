# shape: Attributes that lead out of the analysis are refused of anything
import pandas as pd
list(pd.DataFrame().items())[0][1].to_pickle("x")
