# class: variants
# mechanism: A name reaches only what is public
# reaches: pandas.plotting._core is not a public name of pandas.plotting
import pandas as pd
pd.plotting._core
