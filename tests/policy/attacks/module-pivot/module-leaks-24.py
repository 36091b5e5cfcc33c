# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import warnings
warnings.sys
