# class: data
# mechanism: reader by path
# how: time zone of a dtype
# reaches: reads /etc/passwd
import pandas as pd
pd.Series([], dtype="datetime64[ns, dateutil//etc/passwd]")
