# class: module-pivot
# mechanism: module of a module
# reaches: hidden hashlib.__get_builtin_constructor
import hashlib
hashlib.__get_builtin_constructor
