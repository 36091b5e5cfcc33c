# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute obj leads to the object an error was raised for
import pandas as pd
pd.DataFrame({"a": [1]}).groupby("a").obj
