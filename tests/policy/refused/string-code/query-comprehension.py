# shape: comprehension in a text
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("[x for x in a]")
