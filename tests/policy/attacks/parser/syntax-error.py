# class: parser
# mechanism: not Python
# how: wrong token
# reaches: no run
x = = 1
