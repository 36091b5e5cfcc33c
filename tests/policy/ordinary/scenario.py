from itertools import product
rows = [{"growth": g, "churn": c, "arr": 100 * (1 + g - c) ** 3} for g, c in product([0.1, 0.2], [0.05, 0.1])]
t = pd.DataFrame(rows).set_index(["growth", "churn"])["arr"].unstack()
print(t.round(1).to_string())
