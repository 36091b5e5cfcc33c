# class: string-address
# mechanism: keyword that loads or frees
# how: partial is given the keyword's name put together
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
from functools import partial
def k(): return {"use"+"tex": True}
partial(plt.title, **k())("x")
import io
plt.savefig(io.BytesIO())
