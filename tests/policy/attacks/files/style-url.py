# class: files
# mechanism: style sheet by address
# reaches: network
import matplotlib.pyplot as plt
plt.style.use("https://x.y/z.mplstyle")
