# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import fractions
fractions.sys.modules
