# class: files
# mechanism: font file by path
# reaches: files
import matplotlib.text
matplotlib.text.FontProperties(fname="/etc/passwd")
