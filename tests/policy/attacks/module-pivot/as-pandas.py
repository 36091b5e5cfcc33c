# class: module-pivot
# mechanism: unlisted module
# how: unlisted module under a listed name
# reaches: module os
import os as pandas
