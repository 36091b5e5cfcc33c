# class: frames
# mechanism: function from inside
# reaches: namespace pandas.core.frame
import pandas as pd
pd.DataFrame.__init__.__globals__
