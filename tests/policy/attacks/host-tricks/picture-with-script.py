# class: host-tricks
# mechanism: page or picture with script
# how: a chart whose title is a link to a script
# carried by: the type it goes out under
# reaches: writes chart.svg
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.set_title("x", url="javascript:alert(1)")
fig.savefig("chart.svg")
