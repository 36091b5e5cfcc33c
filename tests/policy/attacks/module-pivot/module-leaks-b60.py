# class: module-pivot
# mechanism: module of a module
# reaches: hidden hashlib.new
import hashlib
hashlib.new("md5")
hashlib.__get_builtin_constructor
