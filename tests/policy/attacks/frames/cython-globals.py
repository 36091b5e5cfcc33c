# class: frames
# mechanism: globals of a compiled function
# reaches: globals
import pandas as pd
pd.Timestamp.now.func_globals
