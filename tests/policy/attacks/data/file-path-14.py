# class: data
# mechanism: writer by path
# reaches: event os.remove
import pandas as pd
pd.DataFrame().to_excel("/tmp/x.xlsx")
