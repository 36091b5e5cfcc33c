rows = [{"name": "b", "cost": 3}, {"name": "a", "cost": 5}]
best = max(rows, key=lambda r: r["cost"])
print(sorted(rows, key=lambda r: (-r["cost"], r["name"])), best["name"])
