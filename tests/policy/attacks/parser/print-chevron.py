# class: parser
# mechanism: Python 2 redirection
# reaches: other reading
print >>f, x
