import io, contextlib
buf = io.StringIO()
with contextlib.redirect_stdout(buf): print("x")
pd.DataFrame({"a": [1]}).info(buf=buf); print(buf.getvalue())
print("a", "b", sep=",", end="\n", flush=True); print(*[1, 2], sep="\n")
