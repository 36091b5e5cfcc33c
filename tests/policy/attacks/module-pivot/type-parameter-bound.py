# class: module-pivot
# mechanism: chain in the bound of a type parameter
# reaches: os
import pandas as pd
def f[T: pd.io.common.os](x: T): ...
