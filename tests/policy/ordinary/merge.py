left = pd.DataFrame({"id": [1, 2], "v": [3, 4]})
right = pd.DataFrame({"id": [2, 3], "w": [5, 6]})
left.merge(right, on="id", how="outer", indicator=True).fillna(0)
