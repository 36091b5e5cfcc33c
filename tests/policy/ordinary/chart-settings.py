import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
plt.style.use("seaborn-v0_8-whitegrid")
plt.rcParams.update({"font.size": 11, "axes.titlesize": 13})
plt.rcParams["figure.figsize"] = (10, 5)
from matplotlib.ticker import FuncFormatter, PercentFormatter
fig, (left, right) = plt.subplots(1, 2)
left.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}"))
right.yaxis.set_major_formatter(PercentFormatter(1.0))
left.hist(np.random.default_rng(0).normal(size=100), bins=20)
right.scatter([1, 2], [0.1, 0.2])
fig.suptitle("two panels")
