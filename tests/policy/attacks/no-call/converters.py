# class: no-call
# mechanism: converters= of read_csv
# reaches: built-in eval
import io
import pandas as pd
pd.read_csv(io.StringIO("a\n1 + 1"), converters={"a": eval})
