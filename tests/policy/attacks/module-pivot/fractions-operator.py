# class: module-pivot
# mechanism: module of a module
# reaches: sys
import fractions
fractions.sys.modules
