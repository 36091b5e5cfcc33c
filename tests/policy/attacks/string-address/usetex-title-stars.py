# class: string-address
# mechanism: keyword that loads or frees
# how: usetex, by place in stars
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
plt.title(*["x", {"usetex": True}])
plt.gcf().canvas.draw()
