# class: class-tricks
# mechanism: attribute of a library class
# reaches: other code
import pandas as pd
pd.DataFrame.to_csv = print
