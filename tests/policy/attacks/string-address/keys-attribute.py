# class: string-address
# mechanism: keyword that loads or frees
# how: an attribute holds the keyword's name put together
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
class S:
    d = {"use"+"tex": True}
plt.title("x", **S.d)
import io
plt.savefig(io.BytesIO())
