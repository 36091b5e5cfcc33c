# class: data
# mechanism: reader by path
# how: time zone of matplotlib's settings
# reaches: reads /etc/passwd
import matplotlib.dates
import matplotlib.pyplot as plt
plt.rcParams["timezone"] = "/etc/passwd"
matplotlib.dates.num2date(1)
