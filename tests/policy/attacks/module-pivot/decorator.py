# class: module-pivot
# mechanism: attribute chain in a decorator
# reaches: os
import pandas as pd
@pd.io.common.os.popen
def f(): pass
