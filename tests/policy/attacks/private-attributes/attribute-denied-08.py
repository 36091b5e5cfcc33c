# class: private-attributes
# mechanism: attribute that leads out
# reaches: attribute to_xml
import pandas as pd
pd.DataFrame().to_xml("x")
