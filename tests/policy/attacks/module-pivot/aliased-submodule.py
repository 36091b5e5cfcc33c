# class: module-pivot
# mechanism: import of a private submodule under an alias
# reaches: os
import pandas.io.common as c
c.os
