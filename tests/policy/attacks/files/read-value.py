# class: files
# mechanism: reader as a value
# reaches: files
import pandas as pd
list(map(pd.read_csv, ["/etc/passwd"]))
