# class: frames
# mechanism: function from inside
# how: globals of a compiled function
# reaches: namespace pandas._libs.tslibs.timestamps
import pandas as pd
pd.Timestamp.now.func_globals
