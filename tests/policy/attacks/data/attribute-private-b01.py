# class: data
# mechanism: pickle
# reaches: private __getattr__
import pandas as pd
pd.DataFrame().__getattr__("to_pickle")
