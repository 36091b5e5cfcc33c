# class: string-address
# mechanism: replacement field
# how: a text that was put into an option of pandas is filled in
# reaches: text that shows class
import pandas as pd
pd.options.display.encoding = chr(123) + "0.__cl" + "ass__" + chr(125)
print(pd.options.display.encoding.format(1))
