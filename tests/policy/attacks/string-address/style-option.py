# class: string-address
# mechanism: replacement field
# how: an option of styles is a text that each value is filled into
# reaches: text that shows class
import pandas as pd
t = "".join(["{0", "." + "_" * 2, "class", "_" * 2, "}"])
pd.set_option("styler.format.formatter", t)
print(pd.DataFrame({"a": [1]}).style.to_html())
