# class: string-address
# mechanism: keyword that loads or frees
# how: usetex, by place of another name
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
titled = plt.title
titled("x", {"use" + "tex": True})
plt.gcf().canvas.draw()
