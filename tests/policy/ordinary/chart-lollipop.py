import matplotlib.pyplot as plt
import matplotlib.ticker as mticker
import pandas as pd

s = pd.Series({"Search": 0.42, "Login": 0.91, "Cart": 0.55, "Pay": 0.73}).sort_values()
fig, ax = plt.subplots()
ax.hlines(y=s.index, xmin=0, xmax=s, color="skyblue", lw=4)
ax.plot(s, s.index, "o", ms=10)
ax.xaxis.set_major_formatter(mticker.PercentFormatter(1.0))
ax.yaxis.set_major_formatter(mticker.FixedFormatter(list(s.index)))
ax.yaxis.set_major_locator(mticker.FixedLocator(range(len(s))))

@mticker.FuncFormatter
def pct(x, pos):
    return f"{x:.0%}"

ax.xaxis.set_minor_formatter(mticker.NullFormatter())
ax.xaxis.set_major_formatter(pct)
fig.savefig("lollipop.png")
