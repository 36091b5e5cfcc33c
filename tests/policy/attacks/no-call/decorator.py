# class: no-call
# mechanism: decorator
# how: attribute chain in a decorator
# reaches: module pandas.io
import pandas as pd
@pd.io.common.os.popen
def f(): pass
