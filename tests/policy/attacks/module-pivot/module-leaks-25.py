# class: module-pivot
# mechanism: module of a module
# reaches: library changed: warnings.showwarning
import warnings
warnings.showwarning = print
