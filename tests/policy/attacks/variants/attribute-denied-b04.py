# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute to_pickle leads to pickle
import pandas as pd
class A(pd.DataFrame):
    to_foo = pd.DataFrame.to_pickle
