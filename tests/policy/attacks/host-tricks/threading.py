# class: host-tricks
# mechanism: thread
# reaches: after the run
import threading
