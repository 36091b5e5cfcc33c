# class: private-attribute
# mechanism: library that formats a text it is given
# reaches: class
import matplotlib.ticker as t
t.StrMethodFormatter("{x.__class__}")
