# class: string-address
# mechanism: replacement field
# how: library that formats a text it is given
# reaches: text that shows class
import matplotlib.ticker as t
print(t.StrMethodFormatter("{x.__class__}")(1))
