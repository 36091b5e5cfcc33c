# class: module-pivot
# mechanism: module kept in a dict
# reaches: os
import pandas as pd
d = {"a": pd}
d["a"].io.common.os
