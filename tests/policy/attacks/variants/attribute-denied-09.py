# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute to_pickle leads to pickle
import pandas as pd
pd.Series([1]).agg(lambda s: s.to_pickle("x"))
