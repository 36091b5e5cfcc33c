# class: variants
# mechanism: getattr, hasattr, attrgetter and methodcaller take literal public names
# reaches: getattr reaches for query
import pandas as pd
getattr(pd.DataFrame(), "query")("@pd.io")
