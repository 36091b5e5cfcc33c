# class: string-address
# mechanism: keyword that loads or frees
# how: module by name
# reaches: keyword backend='module://this'
import matplotlib.pyplot as plt
plt.savefig("a.png", backend="module://this")
