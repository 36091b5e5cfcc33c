from collections.abc import Iterable, Mapping
from functools import partial, reduce
import pandas.api.types as ptypes
print(isinstance([], Iterable), isinstance({}, Mapping), reduce(lambda a, b: a * b, [1, 2, 3]), partial(pow, 2)(5), ptypes.is_numeric_dtype(pd.Series([1])))
