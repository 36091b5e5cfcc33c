# class: string-address
# mechanism: replacement field
# how: a text taken out of a percent-encoded one is given to matplotlib, which fills it in (set_major_formatter, colorbar format=, bar_label fmt=)
# reaches: text that shows class
import matplotlib.pyplot as plt
from urllib.parse import unquote
t = unquote("%7Bx%2E%5F%5Fclass%5F%5F%7D")
f, a = plt.subplots()
a.xaxis.set_major_formatter(t)
print(a.xaxis.get_major_formatter()(1))
