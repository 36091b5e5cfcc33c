# class: denied-import
# mechanism: star import of a reader of files
# reaches: open
from io import *
open("/etc/passwd")
