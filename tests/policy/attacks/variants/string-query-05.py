# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of eval() reads an attribute of @df
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.eval("b = @df.to_pickle('x')")
