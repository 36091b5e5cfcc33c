# class: string-address
# mechanism: keyword that loads or frees
# how: property set by name
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
plt.setp(plt.title("x"), "usetex", True)
plt.savefig(io.BytesIO())
