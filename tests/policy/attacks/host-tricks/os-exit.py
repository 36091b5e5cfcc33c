# class: host-tricks
# mechanism: ends the process
# reaches: module os
import os
os._exit(0)
