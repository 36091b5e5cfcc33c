# class: data
# mechanism: reader by path
# how: keyword of the name of a positional-only parameter
# reaches: reads /etc/passwd
import pandas as pd, io
def f(p, /, **k):
    return pd.read_json(p)
f("/etc/passwd", p=io.StringIO("a"))
