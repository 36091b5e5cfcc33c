# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import tabulate
tabulate.sys
