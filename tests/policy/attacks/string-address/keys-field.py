# class: string-address
# mechanism: keyword that loads or frees
# how: a field of a data class holds the name put together
# reaches: event subprocess.Popen
import io
from dataclasses import dataclass
import matplotlib.pyplot as plt
@dataclass
class Style:
    kw: dict
plt.title("x", **Style({"use" + "tex": True}).kw)
plt.savefig(io.BytesIO())
