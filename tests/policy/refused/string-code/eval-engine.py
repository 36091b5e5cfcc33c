# shape: other parser
import pandas as pd
pd.eval("1", engine="python", parser="python")
