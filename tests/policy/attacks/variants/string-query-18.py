# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of eval() reaches for to_pickle
import pandas as pd
pd.eval("df.a.to_pickle('x')")
