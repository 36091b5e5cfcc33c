# class: string-address
# mechanism: keyword that loads or frees
# how: keyword joined into a mapping in place
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
style = {}
other = style
other |= {"usetex": True}
plt.title("x", **style)
plt.savefig(io.BytesIO())
