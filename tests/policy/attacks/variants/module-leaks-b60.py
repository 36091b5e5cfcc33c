# class: variants
# mechanism: A name reaches only what is public
# reaches: hashlib.new is not a public name of hashlib
import hashlib
hashlib.new("md5")
hashlib.__get_builtin_constructor
