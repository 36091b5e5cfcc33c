# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: to_csv is used as a value
import pandas as pd
class A(pd.DataFrame):
    to_foo = pd.DataFrame.to_csv
A().to_foo("/tmp/x")
