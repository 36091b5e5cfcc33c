# class: parser
# mechanism: Python 2 statement
# how: exec
# reaches: no run
exec "x"
