# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of eval() is not an expression this policy can read
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.eval("""
x = 1
import os
""")
