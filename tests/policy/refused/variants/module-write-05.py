# shape: Attributes of modules and imported classes are not written
import pandas as pd
p = pd.options.plotting
p.backend = "os"
