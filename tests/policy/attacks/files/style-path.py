# class: files
# mechanism: style sheet by path
# reaches: files
import matplotlib.pyplot as plt
plt.style.use("/etc/passwd")
