# class: data
# mechanism: reader by path
# reaches: reads /etc/passwd
import pandas as pd, io
def make(p):
    return io.StringIO(p)
def other(p):
    return p
make = other
pd.read_csv(make("/etc/passwd"))
