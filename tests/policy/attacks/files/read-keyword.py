# class: files
# mechanism: reader with a keyword path
# reaches: files
import pandas as pd
pd.read_csv(filepath_or_buffer="/etc/passwd")
