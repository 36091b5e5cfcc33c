# class: module-pivot
# mechanism: chain through two standard modules
# reaches: sys
import re
re.enum.sys
