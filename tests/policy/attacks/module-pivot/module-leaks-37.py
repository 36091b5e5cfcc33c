# class: module-pivot
# mechanism: module of a module
# reaches: module re._compiler
import re
re.Scanner
re._compiler
