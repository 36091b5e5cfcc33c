import io
text = """region,revenue
north,100
south,200
"""
df = pd.read_csv(io.StringIO(text))
df["share"] = df["revenue"] / df["revenue"].sum()
df
