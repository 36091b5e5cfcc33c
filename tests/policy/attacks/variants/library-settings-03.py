# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The option is not among those that may be set
import pandas as pd
with pd.option_context(*["plotting.backend", "os"]): pass
