# class: module-pivot
# mechanism: module of a module, then on
# reaches: enum
import textwrap
textwrap.re.enum.sys
