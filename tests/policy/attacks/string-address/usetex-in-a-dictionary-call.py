# class: string-address
# mechanism: keyword that loads or frees
# how: the properties are made by dict(usetex=True), setdefault("usetex", True), dict.fromkeys(["usetex"], True), dict(zip(["usetex"], [True])) or a sum of dictionaries: nothing is put together as text
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.set_title("Revenue")
ax.title.update(dict(usetex=True))
fig.savefig("chart.png")
