# class: private-attributes
# mechanism: attribute that leads out
# how: a pattern takes the environment of styles
# reaches: private env
import pandas as pd
match pd.DataFrame({"a": [1]}).style:
    case object(env=e):
        print(e.from_string("{{1}}").render())
