df = pd.DataFrame({"cost": [1, 5], "open": [True, False]})
limit = 3
print(df.query("cost > @limit"))
print(df.query("cost > 3 and not open"))
df.eval("double = cost * 2")
