# class: module-pivot
# mechanism: hidden name from a module
# how: from-import of what a module imported for itself
# reaches: module subprocess
from matplotlib import subprocess
