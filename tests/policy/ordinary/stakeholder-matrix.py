people = pd.DataFrame({"name": ["Ann", "Bo"], "power": [8, 3], "interest": [9, 2]})
def quadrant(row):
    if row.power >= 5:
        return "manage closely" if row.interest >= 5 else "keep satisfied"
    return "keep informed" if row.interest >= 5 else "monitor"
people["quadrant"] = people.apply(quadrant, axis=1)
for row in people.itertuples(index=False):
    print(f"{row.name:<5} {row.quadrant}")
for index, row in people.iterrows():
    print(index, row["name"])
