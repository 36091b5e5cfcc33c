# class: frames
# mechanism: traceback
# how: frame of a traceback
# reaches: frame
try:
    1 / 0
except ZeroDivisionError as e:
    e.__traceback__.tb_frame
