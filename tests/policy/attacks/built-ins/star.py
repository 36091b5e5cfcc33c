# class: built-ins
# mechanism: denied built-in called
# how: star import of a reader of files
# reaches: built-in open
from io import *
open("/etc/passwd")
