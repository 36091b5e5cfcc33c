# class: pandas-strings
# mechanism: method by name
# how: plot(color=list) keeps the list, and get_color() gives it back
# reaches: ended with PyperclipException
import pandas as pd
import matplotlib.pyplot as plt
df = pd.DataFrame({"a": [1]})
HOWS = [0.1, 0.2, 0.3]
line = plt.plot([1], [2], color=HOWS)[0]
line.get_color()[:] = ["to_" + "clipboard"]
df.agg(HOWS)
