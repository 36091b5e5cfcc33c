# class: data
# mechanism: writer by path
# how: writer through an alias
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
s = plt.savefig
s("/tmp/x.png")
