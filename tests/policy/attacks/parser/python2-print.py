# class: parser
# mechanism: Python 2 statement
# reaches: other reading
print "x"
