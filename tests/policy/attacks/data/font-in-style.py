# class: data
# mechanism: reader by path
# how: font in a style put together at run time
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt
plt.plot([1], label="x")
style = {"fna" + "me": "/etc/passwd"}
plt.legend(prop=style)
plt.gcf().canvas.draw()
