# class: module-pivot
# mechanism: module of a module
# reaches: hidden calendar.main
import calendar
calendar.main([])
