# class: string-code
# mechanism: list of names
# reaches: evaluator
import pandas as pd
pd.DataFrame({"a": [1]}).transform(["query"])
