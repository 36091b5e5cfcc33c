import base64, io
import matplotlib.pyplot as plt
plt.bar(["a", "b"], [3, 5])
buffer = io.BytesIO()
plt.savefig(buffer, format="png")
buffer.seek(0)
"data:image/png;base64," + base64.b64encode(buffer.read()).decode()
