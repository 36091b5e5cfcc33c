# class: string-code
# mechanism: query that reaches a private attribute
# reaches: class
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query('a.__class__ == 1')
