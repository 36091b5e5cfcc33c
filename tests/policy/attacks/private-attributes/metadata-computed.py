# class: private-attributes
# mechanism: private attribute of a library
# how: pandas copies the attributes that _metadata names, computed or private, from table to table
# reaches: ended with ValueError the rows of another table
import pandas as pd
class Table(pd.DataFrame):
    _metadata = ["_m" + "gr"]
    @property
    def _constructor(self):
        return Table
if len(Table({"a": [1, 2, 3]}).head(1)) == 3:
    raise ValueError("the rows of another table")
