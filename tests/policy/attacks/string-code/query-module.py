# class: string-code
# mechanism: query that names a module
# reaches: pandas.io
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query('@pd.io')
