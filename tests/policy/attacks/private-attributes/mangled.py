# class: private-attributes
# mechanism: private attribute of a library
# how: a class named like a library's, whose names with two underscores are the same
# reaches: private __write_only
import io
import pandas as pd
class Workbook:
    def __init__(self):
        self.__write_only = 1
    def __eq__(self, other):
        print(other.__write_only)
        return True
w = pd.ExcelWriter(io.BytesIO(), engine="openpyxl")
Workbook() == w.book
