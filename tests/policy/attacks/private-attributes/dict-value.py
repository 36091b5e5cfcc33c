# class: private-attributes
# mechanism: attribute that leads out
# how: module kept in a dict
# reaches: module pandas.io
import pandas as pd
d = {"a": pd}
d["a"].io.common.os
