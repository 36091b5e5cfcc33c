# class: files
# mechanism: reader with ..
# reaches: files
import pandas as pd
pd.read_json("../x.json")
