# class: string-address
# mechanism: keyword that loads or frees
# how: a union holds the keyword's name put together
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
d = {} | {"use"+"tex": True}
plt.title("x", **d)
import io
plt.savefig(io.BytesIO())
