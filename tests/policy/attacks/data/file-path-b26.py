# class: data
# mechanism: reader by path
# how: reader imported under another name
# reaches: reads /etc/passwd
from numpy import loadtxt as s
s("/etc/passwd")
