# shape: Expressions in query and eval are literal and checked like code
import pandas as pd
df = pd.DataFrame({"a b": [1]})
df.query("`a b`.__class__")
