# class: host-tricks
# mechanism: code at the end
# reaches: module atexit
import atexit
atexit.register(print, 1)
