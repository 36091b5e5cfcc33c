# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __globals__ is private
import pandas as pd
pd.DataFrame.__init__.__globals__
