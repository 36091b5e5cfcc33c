# class: string-address
# mechanism: keyword that loads or frees
# how: dict(zip()) makes the keyword's name
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
plt.title("x", **dict(zip(["use"+"tex"], [True])))
import io
plt.savefig(io.BytesIO())
