# class: string-address
# mechanism: keyword that loads or frees
# how: usetex, by update of a text that is found
# reaches: event subprocess.Popen
import json
import matplotlib.pyplot as plt
plt.title("x")
for text in plt.gcf().findobj(lambda item: hasattr(item, "get_fontsize")):
    text.update(json.loads('{"usetex": true}'))
plt.gcf().canvas.draw()
