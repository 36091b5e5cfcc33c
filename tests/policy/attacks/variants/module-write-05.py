# class: variants
# mechanism: Attributes of modules and imported classes are not written
# reaches: pandas.options.plotting.backend belongs to a library and is not written
import pandas as pd
p = pd.options.plotting
p.backend = "os"
