# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute to_pickle leads to pickle
import pandas as pd
list(pd.DataFrame().items())[0][1].to_pickle("x")
