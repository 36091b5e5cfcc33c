# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv() reads something that was not passed in
import pandas as pd, io
buf = io.StringIO("a")
for buf in ["/etc/passwd"]:
    pd.read_csv(buf)
