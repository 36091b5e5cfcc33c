# class: string-address
# mechanism: keyword that loads or frees
# how: name of a keyword that is computed
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
plt.title("x", **{"use" + "tex": True})
plt.savefig(io.BytesIO())
