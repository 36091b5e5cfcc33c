# class: string-address
# mechanism: replacement field
# how: format of a class on joined literals
# reaches: text that shows class
x = str.format
x("{0.__cla" "ss__}", 1)
