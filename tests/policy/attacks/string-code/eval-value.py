# class: string-code
# mechanism: evaluator as a value
# reaches: anything
import pandas as pd
list(map(pd.eval, ["1"]))
