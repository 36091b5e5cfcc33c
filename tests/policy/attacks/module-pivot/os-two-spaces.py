# class: module-pivot
# mechanism: unlisted module
# how: plain import
# reaches: module os
import  os
