# shape: Expressions in query and eval are literal and checked like code
import pandas as pd
e = pd.DataFrame({"a": [1]}).eval
