# class: parser
# mechanism: not Python
# reaches: no run
print((1)
