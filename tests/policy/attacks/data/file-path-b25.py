# class: data
# mechanism: reader by path
# reaches: writes /tmp/x.csv
from numpy import savetxt as s
s("/tmp/x.csv", 1)
