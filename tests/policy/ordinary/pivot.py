df = pd.DataFrame({"region": ["n", "s", "n"], "quarter": ["q1", "q1", "q2"], "sales": [1, 2, 3]})
table = df.pivot_table(index="region", columns="quarter", values="sales", aggfunc="sum", fill_value=0, margins=True)
print(table.to_markdown())
