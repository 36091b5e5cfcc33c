# class: module-pivot
# mechanism: unlisted module
# reaches: imports scipy.io
import scipy.io
