# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of query() reaches for __class__
import pandas as pd
df = pd.DataFrame({"a b": [1]})
df.query("`a b`.__class__")
