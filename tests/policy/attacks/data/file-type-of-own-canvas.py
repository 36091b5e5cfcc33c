# class: data
# mechanism: writer by path
# how: get_default_filetype of the canvas is replaced (or an own canvas class has its own) and says pgf, which starts LaTeX
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.set_title("Revenue")
fig.canvas.get_default_filetype = lambda: "pgf"
fig.savefig(io.BytesIO())
