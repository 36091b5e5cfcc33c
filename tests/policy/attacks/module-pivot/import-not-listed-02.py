# class: module-pivot
# mechanism: unlisted module
# reaches: module posixpath
import os.path as open
