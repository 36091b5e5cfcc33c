# class: data
# mechanism: reader by path
# how: font pattern
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt
plt.text(0, 0, "x", font="x:file=/etc/passwd")
plt.gcf().canvas.draw()
