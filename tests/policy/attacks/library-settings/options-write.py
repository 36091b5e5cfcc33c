# class: library-settings
# mechanism: module by name
# reaches: any module
import pandas as pd
pd.options.plotting.backend = "os"
