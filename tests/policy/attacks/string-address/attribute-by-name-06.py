# class: string-address
# mechanism: getattr
# reaches: attribute by name
import pandas as pd
getattr(pd.DataFrame(), "query")("@pd.io")
