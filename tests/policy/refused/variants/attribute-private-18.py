# shape: Underscore-led attributes, but those of the own classes, are refused
import pandas as pd
pd.DataFrame().plot._get_plot_backend
