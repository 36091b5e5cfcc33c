# class: host-tricks
# mechanism: standard output
# reaches: module sys
import sys
sys.stdout.write("x")
