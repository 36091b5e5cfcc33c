# class: module-pivot
# mechanism: standard module's own import
# reaches: sys
import statistics
statistics.sys
