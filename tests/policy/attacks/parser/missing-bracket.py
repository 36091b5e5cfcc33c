# class: parser
# mechanism: not Python
# reaches: other reading
print((1)
