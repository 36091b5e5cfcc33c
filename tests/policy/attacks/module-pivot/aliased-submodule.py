# class: module-pivot
# mechanism: unlisted module
# how: import of a private submodule under an alias
# reaches: module pandas.io.common
import pandas.io.common as c
c.os
