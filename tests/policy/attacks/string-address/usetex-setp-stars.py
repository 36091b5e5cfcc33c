# class: string-address
# mechanism: keyword that loads or frees
# how: usetex, by setp with stars
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
plt.setp(*[plt.title("x"), "usetex", True])
plt.gcf().canvas.draw()
