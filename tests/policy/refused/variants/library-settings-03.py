# shape: Options and settings that load code are refused
import pandas as pd
with pd.option_context(*["plotting.backend", "this"]): pass
