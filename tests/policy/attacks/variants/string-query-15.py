# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: eval is used as a value
import pandas as pd
e = pd.DataFrame({"a": [1]}).eval
