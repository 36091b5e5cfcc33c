# class: module-pivot
# mechanism: module of a module
# how: attribute of a module
# reaches: module sys
import calendar
calendar.sys
