# shape: Attributes of modules and imported classes are not written
import pandas as pd
o = pd.options
o.plotting.backend = "os"
