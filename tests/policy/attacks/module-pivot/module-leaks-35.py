# class: module-pivot
# mechanism: module of a module
# reaches: hidden zoneinfo.reset_tzpath
import zoneinfo
zoneinfo.reset_tzpath(["/etc"])
