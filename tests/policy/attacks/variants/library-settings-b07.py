# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The style sheet /etc/passwd is not among those that may be set
import matplotlib.pyplot as plt
plt.rcdefaults()
plt.style.context("/etc/passwd")
