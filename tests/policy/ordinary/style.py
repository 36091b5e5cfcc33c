df = pd.DataFrame({"a": [1.0, 2]})
st = df.style.format("{:.2f}").background_gradient(cmap="Blues").set_caption("x").highlight_max(color="red")
html = st.to_html()
print(df.to_html(classes="t"), df.to_markdown(), df.to_dict("records"), df.to_json(orient="split"), df.to_string(index=False), df.to_latex() if False else "")
