# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of query() reads @eval, which is no table, number or text
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("a.apply(@eval)")
