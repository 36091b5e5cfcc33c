# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of query() is computed
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query(**{"expr": "@pd.io"})
