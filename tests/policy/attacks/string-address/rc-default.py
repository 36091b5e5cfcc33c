# class: string-address
# mechanism: setting by name
# how: the settings that rcdefaults() goes back to
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
plt.rcParamsDefault["text.usetex"] = True
plt.rcdefaults()
plt.title("x")
plt.savefig(io.BytesIO())
