# class: no-call
# mechanism: converters= of read_csv
# reaches: built-in eval
import pandas as pd, io
pd.read_csv(io.StringIO("a\n1"), converters={"a": eval})
