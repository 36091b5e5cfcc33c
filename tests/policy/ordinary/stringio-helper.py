from io import StringIO
import textwrap
CSV = """a,b
1,2
"""
def parse(text):
    return pd.read_csv(StringIO(text))
df = parse(CSV); df2 = pd.read_csv(StringIO(textwrap.dedent(CSV)), sep=","); f = StringIO(); df.to_csv(f); f.seek(0); pd.read_csv(f)
def load(buf): return pd.read_csv(buf)
load(StringIO("a\n1"))
