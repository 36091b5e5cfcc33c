# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
import zoneinfo
zoneinfo.ZoneInfo.from_file(open("/etc/passwd"))
