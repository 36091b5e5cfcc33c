# shape: Readers take passed or in-memory files, writers plain names
import io
class S(io.StringIO):
    pass
import pandas as pd
pd.read_csv(S("/etc/passwd"))
