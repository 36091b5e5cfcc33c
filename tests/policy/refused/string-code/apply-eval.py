# shape: apply by name
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.apply("eval", args=("1",))
