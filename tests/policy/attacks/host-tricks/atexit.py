# class: host-tricks
# mechanism: code at the end
# reaches: after the run
import atexit
atexit.register(print, 1)
