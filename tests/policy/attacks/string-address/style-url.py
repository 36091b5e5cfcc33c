# class: string-address
# mechanism: setting by name
# how: style sheet by address
# reaches: event socket.getaddrinfo
import matplotlib.pyplot as plt
plt.style.use("https://x.y/z.mplstyle")
