# class: module-pivot
# mechanism: module of a module
# reaches: module copyreg
import re
re.copyreg
