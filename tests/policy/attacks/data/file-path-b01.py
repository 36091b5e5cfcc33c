# class: data
# mechanism: writer by path
# how: writer under another name in a class
# reaches: writes /tmp/x
import pandas as pd
class A(pd.DataFrame):
    to_foo = pd.DataFrame.to_csv
A().to_foo("/tmp/x")
