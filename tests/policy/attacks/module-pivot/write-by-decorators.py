# class: module-pivot
# mechanism: library changed
# how: typing.no_type_check/final/override and abc.abstractmethod write attributes into the library's class or function they are called with
# reaches: attribute __no_type_check__, __final__, __isabstractmethod__ of pandas.Series
import typing
import pandas as pd
s = pd.Series([1])
typing.no_type_check(pd.Series)
print("CANARY" if "__no_type_check__" in dir(s) else "")
