df = pd.DataFrame({"a": [1, 2]})
out_file = "out.json"
df.to_json(out_file, orient="records")
pd.read_json(out_file)
