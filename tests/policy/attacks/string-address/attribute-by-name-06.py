# class: string-address
# mechanism: getattr
# how: name of a method that runs texts
# reaches: attribute by name
import pandas as pd
getattr(pd.DataFrame(), "query")("@pd.io")
