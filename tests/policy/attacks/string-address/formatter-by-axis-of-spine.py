# class: string-address
# mechanism: replacement field
# how: the axis of a spine is updated by a computed key
# reaches: text that shows class
import matplotlib.pyplot as plt
t = chr(123) + "x.__cla" + "ss__" + chr(125)
ax = plt.gca()
ax.spines["left"].axis.update({"major_" + "formatter": t})
print(ax.spines["left"].axis.get_major_formatter()(1))
