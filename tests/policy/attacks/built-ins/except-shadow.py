# class: built-ins
# mechanism: denied built-in called
# how: name that except deletes
# reaches: built-in open
try:
    1 / 0
except ZeroDivisionError as open:
    pass
open("x")
