# class: data
# mechanism: reader by path
# how: a font's file under a computed name, to a setter
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt
t = plt.title("x")
t.set_font({"f" + "name": "/etc/passwd"})
plt.gcf().canvas.draw()
