# class: files
# mechanism: reader through an alias
# reaches: files
import pandas as pd
r = pd.read_csv
r("/etc/passwd")
