# class: lineage
# mechanism: CVE-2025-22153: except*
# reaches: frames
try:
    raise ExceptionGroup("", [ValueError()])
except* ValueError as e:
    e.__traceback__
