# class: string-address
# mechanism: replacement field
# reaches: text that shows class
x = str.format
x("{0.__cla" "ss__}", 1)
