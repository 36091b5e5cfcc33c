# class: string-address
# mechanism: keyword that loads or frees
# reaches: keyword backend='x'
import matplotlib.pyplot as plt
plt.rcParams.update(backend="x")
