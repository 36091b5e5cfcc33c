# class: module-pivot
# mechanism: from-import of an unlisted submodule
# reaches: os
from pandas.io import common
common.os
