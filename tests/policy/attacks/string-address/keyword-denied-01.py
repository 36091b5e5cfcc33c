# class: string-address
# mechanism: keyword that loads or frees
# reaches: keyword local_dict={'pd': 1}
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("a == 1", local_dict={"pd": 1})
