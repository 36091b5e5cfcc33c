# class: built-ins
# mechanism: denied built-in called
# how: replacement field
# reaches: built-in open
f"{open('x').read()}"
