#### a table that a class body makes and names anew
import pandas as pd


class Report:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    df.columns = ["cost", "revenue"]
    df.index.name = "quarter"
    margin = df["revenue"] - df["cost"]


print(Report.margin.sum())
#### a buffer that both the module and a class body have
import io

import pandas as pd

buffer = io.StringIO()
pd.DataFrame({"a": [1]}).to_csv(buffer)


class Export:
    buffer = io.StringIO()
    pd.DataFrame({"b": [2]}).to_csv(buffer)
    text = buffer.getvalue()


print(buffer.getvalue(), Export.text)
