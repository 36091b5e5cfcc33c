# Several programs, each below a line that names it.

#### report-table
df = pd.DataFrame({"team": ["a", "b"], "cost": [1250.25, 980.5], "roi": [0.12, 0.2]})
styled = (
    df.style.format({"cost": "€{:,.1f}", "roi": "{:.0%}"})
    .background_gradient(cmap="Blues", subset=["cost"])
    .highlight_max(subset=["roi"], color="lightgreen")
    .bar(subset=["cost"], color="#d65f5f")
    .set_caption("Cost and return")
    .hide(axis="index")
)
html = styled.to_html()
assert "€1,250.2" in html and "Cost and return" in html and "background-color" in html
styled.to_html("report.html")

#### texts
df = pd.DataFrame({"cost": [1.25, 2.5]}, index=["a", "b"])
print(df.style.format("{:.1f}").to_string(delimiter=";"))
assert "\\begin{tabular}" in df.style.format(precision=1).to_latex(hrules=True)
assert "\\toprule" in df.to_latex(index=False, float_format="%.1f", caption="Costs", label="tab:costs")
print(df.style.to_typst())

#### colours-by-function
def colour(value):
    return "color: red" if value < 0 else "color: green"
def weight(row):
    return ["font-weight: bold" if value == row.max() else "" for value in row]
df = pd.DataFrame(np.array([[1.0, -2.0], [3.0, 4.0]]), columns=["x", "y"])
html = df.style.map(colour, subset=["x", "y"]).apply(weight, axis=1).set_properties(**{"text-align": "right"}).to_html()
assert "color: red" in html and "font-weight: bold" in html

#### for-each-region
sales = pd.DataFrame({"region": ["N", "N", "S"], "value": [1.5, None, 3.0]})
for region, part in sales.groupby("region"):
    table = part.style.format("{:.2f}", subset=["value"], na_rep="–").highlight_null(color="orange").hide(subset=["region"], axis="columns")
    table.set_table_styles([{"selector": "th", "props": [("background-color", "#eee")]}]).set_table_attributes('class="report"')
    print(region, len(table.to_html(doctype_html=True, table_uuid="t")))

#### options-and-excel
pd.set_option("styler.format.precision", 1)
pd.set_option("styler.render.max_rows", 50)
with pd.option_context("styler.format.thousands", " ", "styler.format.decimal", ","):
    print(pd.DataFrame({"a": [1234.56]}).style.to_string())
df = pd.DataFrame({"month": pd.to_datetime(["2024-01-01", "2024-02-01"]), "value": [1, 2]})
df.style.format({"month": "{:%b %Y}"}).text_gradient(subset=["value"]).to_excel("report.xlsx", index=False)
df.style.pipe(lambda s: s.highlight_between(left=1, right=1, subset=["value"])).relabel_index(["a", "b"]).to_html()

#### report-class
class Report:
    def __init__(self, df, title):
        self.df = df
        self.title = title
        self.formats = {"cost": "{:,.0f}", "roi": "{:.1%}"}
    def _colour(self, value):
        return "color: red" if value < 0 else ""
    def styled(self):
        return (self.df.style
            .format(self.formats)
            .map(self._colour, subset=["roi"])
            .set_caption(self.title))
    def save(self):
        self.styled().to_html("report.html")
r = Report(pd.DataFrame({"cost": [1.0], "roi": [-0.1]}), "Q1")
r.save()

#### format-passed
def style_report(df, fmt, hide_index=True):
    s = df.style.format(fmt)
    if hide_index:
        s = s.hide(axis="index")
    return s
df = pd.DataFrame({"cost": [1.0], "roi": [-0.1]})
print(style_report(df, {"cost": "{:,.0f}", "roi": "{:.1%}"}).to_html())
print(style_report(df, "{:.2f}").to_latex())
