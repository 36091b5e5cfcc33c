# class: string-address
# mechanism: setting by name
# how: settings under another name, united with a dict
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
rc = plt.rcParams
rc |= {"text.usetex": True}
plt.title("x")
plt.savefig(io.BytesIO())
