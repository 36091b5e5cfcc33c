# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute _get_plot_backend is private
import pandas as pd
pd.DataFrame().plot._get_plot_backend
