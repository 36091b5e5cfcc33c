# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: The built-in eval is refused, also as a value
import pandas as pd, io
pd.read_csv(io.StringIO("a\n1"), converters={"a": eval})
