# class: module-pivot
# mechanism: module of a module
# how: font file by path
# reaches: hidden matplotlib.text.FontProperties
import matplotlib.text
matplotlib.text.FontProperties(fname="/etc/passwd")
