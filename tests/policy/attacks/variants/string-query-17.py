# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of eval() reads @pd, which is no table, number or text
import pandas as pd
pd.eval("@pd")
