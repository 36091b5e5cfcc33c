# class: data
# mechanism: reader by path
# how: a font's file under a computed name, in a mapping
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt
plt.plot([1], label="x")
plt.legend(prop={"f" + "name": "/etc/passwd"})
plt.gcf().canvas.draw()
