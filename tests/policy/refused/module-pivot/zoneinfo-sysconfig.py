# shape: standard module's own import
import zoneinfo
zoneinfo.sysconfig
