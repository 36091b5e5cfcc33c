# class: module-pivot
# mechanism: module of a module
# reaches: reads /etc/x
import matplotlib.image as i
i.imread("/etc/x")
