# class: string-address
# mechanism: replacement field
# how: the text a library fills in is given by an unpacked dict (fmt, format) or by update({"major_formatter": ...})
# reaches: text that shows class
import matplotlib.pyplot as plt
u = "a_b"[1]
t = "{0" + "a.b"[1] + u + u + "class" + u + u + "}"
print(plt.bar_label(plt.bar([1], [1]), **{"fmt": t})[0].get_text())
f, a = plt.subplots()
a.xaxis.update({"major_formatter": "{x" + "a.b"[1] + u + u + "class" + u + u + "}"})
print(a.xaxis.get_major_formatter()(1))
