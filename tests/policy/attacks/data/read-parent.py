# class: data
# mechanism: reader by path
# how: reader with ..
# reaches: reads ../x.json
import pandas as pd
pd.read_json("../x.json")
