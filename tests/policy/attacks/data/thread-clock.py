# class: data
# mechanism: foreign memory
# how: an address taken for a thread
# reaches: crash
import time
time.pthread_getcpuclockid(1)
