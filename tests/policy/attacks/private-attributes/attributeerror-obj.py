# class: private-attributes
# mechanism: attribute that leads out
# how: object of an AttributeError
# reaches: attribute obj
try:
    1 .x
except AttributeError as e:
    e.obj
