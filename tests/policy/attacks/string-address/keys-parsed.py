# class: string-address
# mechanism: keyword that loads or frees
# how: JSON holds the keyword's name
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt, json
plt.title("x", **json.loads('{"use' + 'tex": true}'))
import io
plt.savefig(io.BytesIO())
