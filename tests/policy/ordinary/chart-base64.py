import io, base64
import matplotlib.pyplot as plt
fig, ax = plt.subplots(); ax.plot([1, 2])
buf = io.BytesIO(); fig.savefig(buf, format="png"); buf.seek(0)
uri = "data:image/png;base64," + base64.b64encode(buf.read()).decode("ascii")
uri
