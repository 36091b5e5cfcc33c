# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: savetxt() writes to something that is no plain file name
from numpy import savetxt as s
s("/tmp/x.csv", 1)
