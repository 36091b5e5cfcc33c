# class: string-address
# mechanism: replacement field
# how: set(**) takes the name of a formatter's setter from a computed key
# reaches: text that shows class
import matplotlib.pyplot as plt
t = chr(123) + "x.__cla" + "ss__" + chr(125)
ax = plt.gca()
ax.xaxis.set(**{"major_" + "formatter": t})
print(ax.xaxis.get_major_formatter()(1))
