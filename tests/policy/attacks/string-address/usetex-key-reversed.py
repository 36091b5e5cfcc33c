# class: string-address
# mechanism: keyword that loads or frees
# how: the key usetex is made by a slice with a computed step and put into a style by a function that map() calls
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
k = "xetesu"[:: int("-1")]
style = {"color": "r"}
def put(d):
    d[k] = True
list(map(put, [style]))
plt.title("x", **style)
plt.savefig("a.png")
