# class: variants
# mechanism: getattr, hasattr, attrgetter and methodcaller take literal public names
# reaches: An attribute of a module is fetched by name
import pandas as pd
getattr(pd, "read_pickle")
