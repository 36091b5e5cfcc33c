# class: host-tricks
# mechanism: signal handler
# reaches: module signal
import signal
