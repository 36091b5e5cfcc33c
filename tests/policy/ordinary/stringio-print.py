from io import StringIO
out = StringIO()
print("line", file=out)
out.write("more")
print(out.getvalue())
