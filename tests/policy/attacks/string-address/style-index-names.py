# class: string-address
# mechanism: replacement field
# how: a style fills the names of the index into a text
# reaches: text that shows class
import pandas as pd
t = "".join(["{0", "." + "_" * 2, "class", "_" * 2, "}"])
print(pd.DataFrame({"a": [1]}).rename_axis("x").style.format_index_names(t).to_html())
