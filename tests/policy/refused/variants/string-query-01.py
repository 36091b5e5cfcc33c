# shape: Expressions in query and eval are literal and checked like code
import pandas as pd
f = pd.DataFrame.query
