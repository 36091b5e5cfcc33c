# class: frames
# mechanism: traceback setter
# reaches: frames
try:
    1 / 0
except ZeroDivisionError as e:
    e.with_traceback(None)
