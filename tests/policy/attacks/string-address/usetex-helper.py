# class: string-address
# mechanism: keyword that loads or frees
# how: keyword put into a mapping by a function it is handed to
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
style = {}
def put(into):
    into["usetex"] = True
put(style)
plt.title("x", **style)
plt.savefig(io.BytesIO())
