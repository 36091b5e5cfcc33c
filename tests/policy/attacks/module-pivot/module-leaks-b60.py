# class: module-pivot
# mechanism: module of a module
# reaches: private __get_builtin_constructor
import hashlib
hashlib.new("md5")
hashlib.__get_builtin_constructor
