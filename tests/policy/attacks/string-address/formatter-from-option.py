# class: string-address
# mechanism: replacement field
# how: a text that was put into an option of pandas is the formatter of an axis
# reaches: text that shows class
import pandas as pd
import matplotlib.pyplot as plt
pd.options.display.encoding = chr(123) + "x.__cl" + "ass__" + chr(125)
plt.gca().xaxis.set_major_formatter(pd.options.display.encoding)
plt.plot([1, 2])
plt.gcf().canvas.draw()
print(plt.gca().get_xticklabels()[0].get_text())
