# class: string-address
# mechanism: keyword that loads or frees
# how: extra_keywords= of a filter are the keywords its function is called with
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
from scipy.ndimage import generic_filter
from contextlib import suppress
with suppress(TypeError):
    generic_filter([1.0], plt.gca().set_title, 3, extra_keywords=dict([("use" + "tex", True)]))
plt.savefig(io.BytesIO())
