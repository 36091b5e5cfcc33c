# class: files
# mechanism: zone file by path
# reaches: files
from dateutil import tz
tz.gettz("/etc/passwd")
