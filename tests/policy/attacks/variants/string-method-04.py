# class: variants
# mechanism: Aggregations by name come from a list
# reaches: apply() is told to call eval
import pandas as pd
pd.DataFrame().rolling(2).apply("eval")
