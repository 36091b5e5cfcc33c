# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: read_csv() reads something that was not passed in
import pandas as pd, io
def make(p):
    return io.StringIO(p)
def other(p):
    return p
make = other
pd.read_csv(make("/etc/passwd"))
