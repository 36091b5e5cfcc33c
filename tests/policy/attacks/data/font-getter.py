# class: data
# mechanism: reader by path
# how: font by function
# reaches: reads /etc/passwd
import matplotlib.text
matplotlib.text.get_font("/etc/passwd")
