# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute to_xml leads to files and style sheets
import pandas as pd
pd.DataFrame().to_xml("x")
