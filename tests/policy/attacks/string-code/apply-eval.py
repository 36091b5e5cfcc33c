# class: string-code
# mechanism: apply by name
# reaches: evaluator
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.apply("eval", args=("1",))
