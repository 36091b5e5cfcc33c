# class: string-address
# mechanism: getattr
# how: a line keeps the very list it is given as its gid and gives it back
# reaches: namespace __attack__
import matplotlib.pyplot as plt
def f():
    return 1
names = ["__name__"]
fig, ax = plt.subplots()
ax.plot([1, 2], gid=names)[0].get_gid().append("__globals__")
plt.close(fig)
print([getattr(f, name) for name in names])
