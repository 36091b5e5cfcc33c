# class: module-pivot
# mechanism: module of a module
# reaches: hidden string.Formatter
import string
string.Template("$a").substitute(a=1)
string.Formatter().format("{0.__class__}", 1)
