# class: module-pivot
# mechanism: from-import of what a module imported for itself
# reaches: subprocess
from matplotlib import subprocess
