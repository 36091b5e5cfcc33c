# class: parser
# mechanism: Python 2 statement
# reaches: no run
exec "x"
