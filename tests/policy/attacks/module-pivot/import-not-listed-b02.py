# class: module-pivot
# mechanism: unlisted module
# reaches: imports matplotlib.animation
import matplotlib.animation as a
