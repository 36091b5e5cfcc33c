# class: no-call
# mechanism: formatters= of to_string
# reaches: built-in eval
import pandas as pd
pd.DataFrame({"a": ["1 + 1"]}).to_string(formatters={"a": eval})
