# class: string-address
# mechanism: keyword that loads or frees
# how: usetex, by update of a text
# reaches: event subprocess.Popen
import json
import matplotlib.pyplot as plt
title = plt.title("x")
title.update(json.loads('{"usetex": true}'))
plt.gcf().canvas.draw()
