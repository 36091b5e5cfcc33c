import matplotlib.pyplot as plt
for team, values in {"a": [1, 2], "b": [3, 4]}.items():
    plt.figure()
    plt.plot(values)
    plt.title(f"Team {team}")
    plt.savefig(f"chart_{team}.png")
    plt.close()
