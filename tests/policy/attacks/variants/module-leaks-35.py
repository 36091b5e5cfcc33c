# class: variants
# mechanism: A name reaches only what is public
# reaches: zoneinfo.reset_tzpath is not a public name of zoneinfo
import zoneinfo
zoneinfo.reset_tzpath(["/etc"])
