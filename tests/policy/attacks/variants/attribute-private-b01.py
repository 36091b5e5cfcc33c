# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __getattr__ is private
import pandas as pd
pd.DataFrame().__getattr__("to_pickle")
