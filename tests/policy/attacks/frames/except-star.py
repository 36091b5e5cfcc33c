# class: frames
# mechanism: except*
# reaches: traceback
try:
    raise ExceptionGroup("g", [ValueError()])
except* ValueError as group:
    print(group.__traceback__)
