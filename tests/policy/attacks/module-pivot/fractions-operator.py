# class: module-pivot
# mechanism: module of a module
# how: attribute of a module that was a module
# reaches: module sys
import fractions
fractions.sys.modules
