# class: string-address
# mechanism: keyword that loads or frees
# how: the keyword format of savefig is computed
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
plt.title("x")
plt.savefig(io.BytesIO(), **{"for" + "mat": "pgf"})
