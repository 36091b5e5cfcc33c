# class: private-attributes
# mechanism: attribute that leads out
# how: a template of styles leads to its environment, by a name that attrgetter is given
# reaches: attribute by name
import pandas as pd
from operator import attrgetter
print(attrgetter("template_html")(pd.DataFrame({"a": [1]}).style))
