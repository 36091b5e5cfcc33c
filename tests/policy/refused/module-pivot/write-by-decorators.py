# shape: decorators of typing called on a class of a library
import typing
import pandas as pd
typing.no_type_check(pd.Series)
