# shape: the table of functions behind datetime
import datetime
print(datetime.datetime_CAPI)
