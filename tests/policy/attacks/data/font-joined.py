# class: data
# mechanism: reader by path
# how: font pattern put together at run time
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt
plt.title("x", font="Sans:fi" + "le=/etc/passwd")
plt.gcf().canvas.draw()
