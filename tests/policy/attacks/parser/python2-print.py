# class: parser
# mechanism: Python 2 statement
# how: print
# reaches: no run
print "x"
