# class: string-address
# mechanism: keyword that loads or frees
# how: usetex under a computed name, to update() of what is in a chart
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
plt.text(0, 0, "x")
for t in plt.gca().texts:
    t.update({"use" + "tex": True})
plt.gcf().canvas.draw()
