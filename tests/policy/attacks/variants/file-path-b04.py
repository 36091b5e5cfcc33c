# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv() reads something that was not passed in
import io
class S(io.StringIO):
    pass
import pandas as pd
pd.read_csv(S("/etc/passwd"))
