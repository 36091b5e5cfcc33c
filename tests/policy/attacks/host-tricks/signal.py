# class: host-tricks
# mechanism: signal handler
# reaches: after the run
import signal
