# class: string-address
# mechanism: keyword that loads or frees
# how: operator.setitem changes the keywords that a partial keeps
# reaches: event subprocess.Popen
import functools
import io
import operator
import matplotlib.pyplot as plt
title = functools.partial(plt.gca().set_title, "x", color="r")
operator.setitem(title.keywords, "use" + "tex", True)
title()
plt.savefig(io.BytesIO())
