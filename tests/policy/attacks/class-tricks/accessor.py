# class: class-tricks
# mechanism: accessor under a private name
# reaches: a private attribute of every table
import pandas as pd
@pd.api.extensions.register_dataframe_accessor("_constructor")
class A: pass
