# class: string-address
# mechanism: keyword that loads or frees
# how: attempt of our own library calls what it is given with the keywords it is given (a.resize with refcheck too)
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
from strategic.results import attempt
attempt({}, plt.gca().set_title, "x", **dict([("use" + "tex", True)]))
plt.savefig(io.BytesIO())
