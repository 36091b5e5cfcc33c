# class: built-ins
# mechanism: denied built-in called
# reaches: built-in open
import zoneinfo
zoneinfo.ZoneInfo.from_file(open("/etc/passwd"))
