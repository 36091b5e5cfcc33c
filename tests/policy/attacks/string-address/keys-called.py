# class: string-address
# mechanism: keyword that loads or frees
# how: an instance that is called passes the name on
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
class Titled:
    def __call__(self, **kw):
        plt.title("x", **kw)
Titled()(**{"use" + "tex": True})
plt.savefig(io.BytesIO())
