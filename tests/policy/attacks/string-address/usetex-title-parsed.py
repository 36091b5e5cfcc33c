# class: string-address
# mechanism: keyword that loads or frees
# how: usetex, by place in what is parsed
# reaches: event subprocess.Popen
import json
import matplotlib.pyplot as plt
plt.title("x", json.loads('{"usetex": true}'))
plt.gcf().canvas.draw()
