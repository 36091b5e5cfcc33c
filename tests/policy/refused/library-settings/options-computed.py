# shape: option by computed name
import pandas as pd
n = "plotting.backend"
pd.set_option(n, "this")
