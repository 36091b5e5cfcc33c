# class: data
# mechanism: reader by path
# how: maker of in-memory files that is bound again
# reaches: reads /etc/passwd
import pandas as pd, io
def make(p):
    return io.StringIO(p)
def other(p):
    return p
make = other
pd.read_csv(make("/etc/passwd"))
