# class: module-pivot
# mechanism: module of a module
# how: standard module's own import
# reaches: module sys
import statistics
statistics.sys
