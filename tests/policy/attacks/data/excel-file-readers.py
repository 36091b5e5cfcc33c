# class: data
# mechanism: reader by path
# how: the class ExcelFile carries its readers as public attributes, each opens a file by its path
# reaches: reads /etc/passwd
from pandas import ExcelFile
ExcelFile.OpenpyxlReader("/etc/passwd")
