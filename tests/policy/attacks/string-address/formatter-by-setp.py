# class: string-address
# mechanism: replacement field
# how: setp() names the setter of a formatter by a text
# reaches: text that shows class
import matplotlib.pyplot as plt
t = chr(123) + "x.__cla" + "ss__" + chr(125)
ax = plt.gca()
plt.setp(ax.xaxis, "major_formatter", t)
print(ax.xaxis.get_major_formatter()(1))
