# class: host-tricks
# mechanism: standard output
# reaches: protocol
import sys
sys.stdout.write("x")
