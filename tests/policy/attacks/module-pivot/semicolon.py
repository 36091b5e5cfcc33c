# class: module-pivot
# mechanism: unlisted module
# how: import after a semicolon
# reaches: module subprocess
x = 1; import subprocess
