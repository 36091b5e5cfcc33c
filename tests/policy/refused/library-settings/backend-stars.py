# shape: module by name through **
import pandas as pd
pd.DataFrame({"a": [1]}).plot(**{"backend": "this"})
