# class: module-pivot
# mechanism: module of a module
# reaches: sys
import calendar
calendar.sys
