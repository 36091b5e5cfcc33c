def spread(s):
    return s.max() - s.min()
df = pd.DataFrame({"g": ["x", "x"], "v": [1, 5]})
df.groupby("g")["v"].agg([spread, "mean", np.median])
