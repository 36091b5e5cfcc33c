# class: parser
# mechanism: not Python
# reaches: other reading
x = = 1
