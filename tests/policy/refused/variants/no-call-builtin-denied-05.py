# shape: converters= of read_csv, as in an attack that is proven
import pandas as pd, io
pd.read_csv(io.StringIO("a\n1"), converters={"a": eval})
