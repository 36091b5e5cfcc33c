# class: data
# mechanism: reader by path
# how: a time zone put together at run time
# carried by: runtime/open
# reaches: reads /etc/passwd
import pandas as pd
zone = "".join(["dateu", "til//etc/passwd"])
pd.Timestamp("2024-01-01", tz=zone)
