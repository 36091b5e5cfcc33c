# shape: accessor under a private name
import pandas as pd
@pd.api.extensions.register_dataframe_accessor("_constructor")
class A: pass
