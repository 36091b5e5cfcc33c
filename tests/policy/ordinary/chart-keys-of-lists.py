import matplotlib.pyplot as plt
import pandas as pd

charts = {"revenue": [3, 5, 4], "cost": [2, 3, 3], "margin": [1, 2, 1]}
for name, values in charts.items():
    plt.figure()
    plt.plot(values)
    plt.title(name.title())
    plt.savefig(f"{name}.png")
    plt.close()
for i, (name, values) in enumerate(charts.items(), start=1):
    pd.Series(values, name=name).to_csv(f"{i}_{name}.csv")
print(len(charts))
