# class: string-address
# mechanism: setting by name
# how: a group of options carries its dictionary as the public attribute d: what is written there no rule and no check of pandas sees (pd.options.d itself is refused)
# reaches: ended with ValueError Could not find plotting backend 'ftplib'
import pandas as pd

pd.options.plotting.d["backend"] = "ftplib"
pd.DataFrame({"a": [1]}).plot()
