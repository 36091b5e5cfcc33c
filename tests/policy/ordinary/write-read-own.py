df = pd.DataFrame({"a": [1, 2]})
df.to_csv("out.csv", index=False)
back = pd.read_csv("out.csv")
back
