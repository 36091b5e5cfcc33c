# class: string-address
# mechanism: replacement field
# how: update of an axis goes by another name
# reaches: text that shows class
import matplotlib.pyplot as plt
t = chr(123) + "x.__cla" + "ss__" + chr(125)
ax = plt.gca()
f = ax.xaxis.update
f({"major_" + "formatter": t})
print(ax.xaxis.get_major_formatter()(1))
