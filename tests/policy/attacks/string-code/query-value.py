# class: string-code
# mechanism: method as a value
# reaches: anything
import pandas as pd
q = pd.DataFrame().query
q("a")
