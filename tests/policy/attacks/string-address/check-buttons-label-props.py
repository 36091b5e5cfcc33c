# class: string-address
# mechanism: keyword that loads or frees
# how: set_label_props of check buttons hands a computed keyword on to every label
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
from matplotlib.widgets import CheckButtons
boxes = CheckButtons(plt.gca(), ["a"])
boxes.set_label_props(dict([("use" + "tex", [True])]))
plt.savefig(io.BytesIO())
