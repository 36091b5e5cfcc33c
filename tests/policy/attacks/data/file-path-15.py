# class: data
# mechanism: writer by path
# reaches: writes /tmp/x.md
import pandas as pd
pd.DataFrame().to_markdown("/tmp/x.md")
