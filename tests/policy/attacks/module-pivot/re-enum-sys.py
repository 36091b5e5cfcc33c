# class: module-pivot
# mechanism: module of a module
# how: chain through two standard modules
# reaches: module sys
import re
re.enum.sys
