# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: query is used as a value
import pandas as pd
f = pd.DataFrame.query
