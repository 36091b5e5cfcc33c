# class: string-address
# mechanism: replacement field
# how: a text that was put into an option of pandas is the formatter of an axis
# reaches: private __class__
import pandas as pd
import matplotlib.pyplot as plt
pd.options.display.encoding = chr(123) + "x.__cl" + "ass__" + chr(125)
plt.gca().xaxis.set_major_formatter(pd.options.display.encoding)
plt.savefig("a.png")
