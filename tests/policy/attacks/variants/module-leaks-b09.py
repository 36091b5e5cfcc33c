# class: variants
# mechanism: A name reaches only what is public
# reaches: pandas.io is not a public name of pandas
import pandas as pd
match 1:
    case pd.io.common.os: pass
