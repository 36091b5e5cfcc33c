# class: module-pivot
# mechanism: unlisted module
# how: from-import of an unlisted submodule
# reaches: module pandas.io.common
from pandas.io import common
common.os
