# class: string-code
# mechanism: comprehension in a text
# reaches: anything
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("[x for x in a]")
