# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import contextlib
contextlib.sys
