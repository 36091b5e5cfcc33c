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
#### constants of a report
import pandas as pd
class Report:
    FILE = "sales.csv"
    COLUMN = "units"
    HOW = "sum"
    LINE = "{} of {}: {:.1f}"
    SHARE = 0.5
    table = pd.DataFrame({COLUMN: [1, 2, 3]})
    more = table.query("units > 1")
    total = table.agg(HOW)
    print(LINE.format(SHARE, len(more), 0.5))
    table.to_csv(f"report_{HOW}.csv")
print(Report.total)
