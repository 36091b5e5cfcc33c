# class: data
# mechanism: writer by path
# how: format by place, which starts LaTeX
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
plt.title("x")
plt.gcf().canvas.print_figure(io.BytesIO(), 100, "w", "w", "portrait", "pgf")
