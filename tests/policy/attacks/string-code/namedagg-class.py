# class: string-code
# mechanism: NamedAgg
# reaches: files
import pandas as pd
pd.NamedAgg("b", "to_pickle")
