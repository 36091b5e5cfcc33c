# class: denied-import
# mechanism: import after a semicolon
# reaches: subprocess
x = 1; import subprocess
