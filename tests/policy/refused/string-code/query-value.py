# shape: method as a value
import pandas as pd
q = pd.DataFrame().query
q("a")
