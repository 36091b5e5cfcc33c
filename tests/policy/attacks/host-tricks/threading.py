# class: host-tricks
# mechanism: thread
# reaches: module threading
import threading
