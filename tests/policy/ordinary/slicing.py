a = list(range(10))
print(a[1:-1:2], a[::-1], a[-3:])
df = pd.DataFrame(np.arange(9).reshape(3, 3), columns=list("abc"))
print(df.iloc[0:2, [0, 2]], df.loc[df["a"] > 0, ["b"]], df.at[0, "a"])
