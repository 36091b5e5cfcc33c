# class: parser
# mechanism: Python 2 redirection
# reaches: no run
print >>f, x
