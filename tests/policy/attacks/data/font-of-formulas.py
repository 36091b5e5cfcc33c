# class: data
# mechanism: reader by path
# how: font of formulas put together at run time
# carried by: runtime/open
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt
plt.rcParams["mathtext.fontset"] = "custom"
plt.rcParams["mathtext.it"] = "Sans:fi" + "le=/etc/passwd"
plt.title("$x$")
plt.gcf().canvas.draw()
