# class: string-address
# mechanism: keyword that loads or frees
# how: property set by a computed name
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
plt.setp(plt.title("x"), "use" + "tex", True)
plt.savefig(io.BytesIO())
