# class: string-address
# mechanism: keyword that loads or frees
# how: keyword made of pieces by a function it is handed to
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
style = {}
def put(into):
    into["use%s" % "tex"] = True
put(style)
plt.title("x", **style)
plt.savefig(io.BytesIO())
