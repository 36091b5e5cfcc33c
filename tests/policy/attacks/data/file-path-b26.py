# class: data
# mechanism: reader by path
# reaches: reads /etc/passwd
from numpy import loadtxt as s
s("/etc/passwd")
