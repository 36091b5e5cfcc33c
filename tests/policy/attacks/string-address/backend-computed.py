# class: string-address
# mechanism: keyword that loads or frees
# how: name of a keyword that is computed
# reaches: ended with AttributeError module 'ftplib'
import io
import matplotlib.pyplot as plt
plt.plot([1])
plt.savefig(io.BytesIO(), **{"back" + "end": "module://ftplib"})
