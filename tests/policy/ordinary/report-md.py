df = pd.DataFrame({"team": ["a"], "cost": [1.5]})
lines = ["# Report", "", f"Total: **{df['cost'].sum():,.2f}**", ""]
lines += [f"- {r.team}: {r.cost:.1f}" for r in df.itertuples()]
md = "\n".join(lines)
html = f"<h1>{'Report'}</h1>{df.to_html(index=False)}"
template = "Team {team} spent {cost:.2f}"
print(md, html, [template.format(**row) for row in df.to_dict("records")])
TEMPLATES = {"short": "{team}", "long": "{team}: {cost}"}
for t in TEMPLATES.values(): print(t.format(team="a", cost=1))
header = "{:<10}{:>8}".format("Team", "Cost"); rowfmt = "{:<10}" + "{:>8.2f}" * 1; print(header, rowfmt.format("a", 1.0))
widths = [10, 8]; fmt = " ".join(f"{{:<{w}}}" for w in widths); print(fmt.format("x", "y"))
text = """
Dear {name},
your score is {score}.
""".strip()
print(text.format(name="A", score=3), text.replace("Dear", "Hi").format(name="A", score=1))
