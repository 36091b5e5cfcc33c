# class: string-address
# mechanism: keyword that loads or frees
# how: a function returns the keyword's name put together
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
def k(): return {"use"+"tex": True}
plt.title("x", **k())
import io
plt.savefig(io.BytesIO())
