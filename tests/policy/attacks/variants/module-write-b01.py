# class: variants
# mechanism: Attributes of modules and imported classes are not written
# reaches: io.StringIO belongs to a library and is not written
import pandas as pd, io
io.StringIO = str
pd.read_csv(io.StringIO("/etc/passwd"))
