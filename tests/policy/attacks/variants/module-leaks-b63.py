# class: variants
# mechanism: A name reaches only what is public
# reaches: calendar.main is taken out: a command
import calendar
calendar.main([])
