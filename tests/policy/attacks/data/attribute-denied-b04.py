# class: data
# mechanism: pickle
# reaches: attribute to_pickle
import pandas as pd
class A(pd.DataFrame):
    to_foo = pd.DataFrame.to_pickle
