print(pd.DataFrame({"a": [1]}).describe())
