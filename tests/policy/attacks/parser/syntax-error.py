# class: parser
# mechanism: not Python
# reaches: no run
x = = 1
