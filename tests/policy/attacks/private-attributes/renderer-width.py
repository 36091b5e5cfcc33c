# class: private-attributes
# mechanism: attribute that leads out
# how: the width of a text as TeX
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
t = plt.title("x")
plt.gcf().canvas.get_renderer().get_text_width_height_descent("x", t.get_fontproperties(), "TeX")
