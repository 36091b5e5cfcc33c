# class: module-pivot
# mechanism: unlisted module
# how: not listed
# reaches: imports oslo_like
import oslo_like
