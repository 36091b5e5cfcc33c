matrix = [[i * j for j in range(4)] for i in range(3)]
flat = {f"{i}-{j}": v for i, row in enumerate(matrix) for j, v in enumerate(row) if v % 2 == 0}
total = sum(v for v in flat.values())
evens, *rest = sorted({v for v in flat.values()})
print(total, evens, rest)
