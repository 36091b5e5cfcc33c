# class: module-pivot
# mechanism: standard module's own import
# reaches: sysconfig
import zoneinfo
zoneinfo.sysconfig
