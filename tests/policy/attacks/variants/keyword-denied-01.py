# class: variants
# mechanism: Some keyword arguments take only listed literals
# reaches: local_dict= takes nothing here
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("a == 1", local_dict={"pd": 1})
