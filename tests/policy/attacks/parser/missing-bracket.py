# class: parser
# mechanism: not Python
# how: missing token
# reaches: no run
print((1)
