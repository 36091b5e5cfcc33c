# class: module-pivot
# mechanism: module of a module
# how: module of a module, then on
# reaches: module sys
import textwrap
textwrap.re.enum.sys
