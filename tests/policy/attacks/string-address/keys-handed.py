# class: string-address
# mechanism: keyword that loads or frees
# how: a function puts the name together into what it is handed
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
def put(d):
    d["use" + "tex"] = True
style = {}
put(style)
plt.title("x", **style)
plt.savefig(io.BytesIO())
