# class: string-code
# mechanism: evaluator through an alias
# reaches: anything
import pandas as pd
e = pd.eval
e("__import__('os')")
