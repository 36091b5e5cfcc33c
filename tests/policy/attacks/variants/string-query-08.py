# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of eval() reaches for to_csv
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.eval("a.to_csv('/tmp/x')")
