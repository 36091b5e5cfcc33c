# class: string-address
# mechanism: class by call
# how: a factory of calendars
# reaches: text that shows class
from pandas.tseries.holiday import HolidayCalendarFactory, AbstractHolidayCalendar
print(str(HolidayCalendarFactory("to_" + "pickle", AbstractHolidayCalendar, AbstractHolidayCalendar)))
