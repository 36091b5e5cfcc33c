# class: host-tricks
# mechanism: forged frame
# how: a file in memory says it is a descriptor, which PIL writes to
# reaches: ended with OSError
import io
import matplotlib.pyplot as plt
b = io.BytesIO()
b.fileno = lambda: 99
plt.savefig(b, format="jpg")
print(len(b.getvalue()))
