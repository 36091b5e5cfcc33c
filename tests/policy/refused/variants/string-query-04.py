# shape: Expressions in query and eval are literal and checked like code
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("a.values.ctypes")
