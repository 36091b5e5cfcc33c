# class: string-code
# mechanism: other parser
# reaches: anything
import pandas as pd
pd.eval("1", engine="python", parser="python")
