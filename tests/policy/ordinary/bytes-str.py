raw = b"a,b\n1,2\n"
import io
df = pd.read_csv(io.BytesIO(raw)); s = raw.decode("utf-8"); df2 = pd.read_csv(io.StringIO(raw.decode()))
buf = io.StringIO("a;b\n1;2"); df3 = pd.read_csv(filepath_or_buffer=buf, sep=";", decimal=",", thousands=".", na_values=["-"], dtype={"a": "Int64"})
