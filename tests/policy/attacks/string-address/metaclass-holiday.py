# class: string-address
# mechanism: class by call
# how: a metaclass of a library
# reaches: text that shows class
from pandas.tseries.holiday import HolidayCalendarMetaClass
print(str(HolidayCalendarMetaClass("x", (), {})))
