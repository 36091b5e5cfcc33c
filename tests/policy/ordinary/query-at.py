df = pd.DataFrame({"cost": [1, 5], "team": ["a", "b"], "my col": [1, 2]})
limit = 3; teams = ["a"]
print(df.query("cost > @limit"), df.query("team in @teams and cost < 10"), df.query("`my col` == 1"), df.query("team == 'a'"), df.query('cost.between(1, 3)'), df.query("index > 0"), df.query("team.str.startswith('a')", engine="python"))
df.eval("total = cost * 2", inplace=True)
df.eval("double = cost * 2\nhalf = cost / 2")
