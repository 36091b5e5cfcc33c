# class: frames
# mechanism: object of an AttributeError
# reaches: whatever it was
try:
    1 .x
except AttributeError as e:
    e.obj
