# class: host-tricks
# mechanism: ends the process
# reaches: process
import os
os._exit(0)
