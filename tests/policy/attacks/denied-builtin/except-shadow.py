# class: denied-builtin
# mechanism: name that except deletes
# reaches: files
try:
    1 / 0
except ZeroDivisionError as open:
    pass
open("x")
