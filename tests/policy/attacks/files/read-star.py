# class: files
# mechanism: reader with starred arguments
# reaches: files
import pandas as pd
a = ["/etc/passwd"]
pd.read_csv(*a)
