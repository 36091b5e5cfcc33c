# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of query() reaches for ctypes
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("a.values.ctypes")
