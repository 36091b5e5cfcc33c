# class: private-attributes
# mechanism: attribute that leads out
# reaches: attribute obj
import pandas as pd
pd.DataFrame({"a": [1]}).groupby("a").obj
