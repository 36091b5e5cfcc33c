# class: string-address
# mechanism: setting by name
# how: style sheet by path
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt
plt.style.use("/etc/passwd")
