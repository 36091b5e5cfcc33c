# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import calendar
calendar.sys
