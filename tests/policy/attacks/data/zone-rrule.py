# class: data
# mechanism: reader by path
# how: time zone of a recurrence
# reaches: reads /etc/passwd
from dateutil.rrule import rrulestr
rrulestr("DTSTART;TZID=/etc/passwd:20200101T000000\nRRULE:FREQ=DAILY")
