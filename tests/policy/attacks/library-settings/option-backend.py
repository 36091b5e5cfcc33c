# class: library-settings
# mechanism: module by name
# reaches: any module
import pandas as pd
pd.set_option("plotting.backend", "os")
