# shape: A name reaches only what is public
import pandas as pd
match 1:
    case pd.io.common.os: pass
