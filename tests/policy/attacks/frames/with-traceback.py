# class: frames
# mechanism: traceback
# how: traceback setter
# reaches: attribute with_traceback
try:
    1 / 0
except ZeroDivisionError as e:
    e.with_traceback(None)
