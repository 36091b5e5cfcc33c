# class: frames
# mechanism: frame of a traceback
# reaches: globals
try:
    1 / 0
except ZeroDivisionError as e:
    e.__traceback__.tb_frame
