# class: module-pivot
# mechanism: unlisted module
# how: name that normalises to a denied module
# reaches: module os
import ｏs
