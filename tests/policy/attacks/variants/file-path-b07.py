# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv() reads something that was not passed in
import pandas as pd, io
buf = io.StringIO("a")
(buf, x) = ("/etc/passwd", 1)
pd.read_csv(buf)
