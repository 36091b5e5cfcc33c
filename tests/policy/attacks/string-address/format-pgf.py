# class: string-address
# mechanism: keyword that loads or frees
# how: a format that LaTeX measures texts for
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
plt.title("x")
plt.savefig(io.BytesIO(), format="pgf")
