# class: module-pivot
# mechanism: module of a module
# reaches: hidden contextlib.chdir
import contextlib
contextlib.chdir("/")
