df = pd.DataFrame({"size": pd.Categorical(["s", "m"], categories=["s", "m", "l"], ordered=True)})
print(df["size"].cat.codes.tolist(), pd.cut([1, 5, 9], bins=[0, 3, 6, 10], labels=["lo", "mid", "hi"]), pd.get_dummies(df))
