# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: loadtxt() reads something that was not passed in
from numpy import loadtxt as s
s("/etc/passwd")
