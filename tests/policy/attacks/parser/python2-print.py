# class: parser
# mechanism: Python 2 statement
# reaches: no run
print "x"
