# class: data
# mechanism: reader by path
# how: templates of styles are loaded from a folder of the own choice
# reaches: attribute from_custom_template
import pandas as pd
T = type(pd.DataFrame({"a": [1]}).style)
T.from_custom_template("/etc", html_table="passwd")
