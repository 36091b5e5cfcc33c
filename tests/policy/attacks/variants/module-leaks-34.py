# class: variants
# mechanism: A name reaches only what is public
# reaches: datetime.sys is not a public name of datetime
import calendar
calendar.EPOCH
calendar.datetime.sys
