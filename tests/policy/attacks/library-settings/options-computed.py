# class: library-settings
# mechanism: option by computed name
# reaches: any module
import pandas as pd
n = "plotting.backend"
pd.set_option(n, "os")
