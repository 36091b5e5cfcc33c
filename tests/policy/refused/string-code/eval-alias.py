# shape: evaluator through an alias
import pandas as pd
e = pd.eval
e("__import__('os')")
