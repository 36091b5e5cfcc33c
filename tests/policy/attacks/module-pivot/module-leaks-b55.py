# class: module-pivot
# mechanism: module of a module
# reaches: module _string
import string
string._string.formatter_parser("x")
