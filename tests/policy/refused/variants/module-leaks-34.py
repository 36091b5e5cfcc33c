# shape: A name reaches only what is public
import calendar
calendar.EPOCH
calendar.datetime.sys
