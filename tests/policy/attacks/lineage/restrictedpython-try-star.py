# class: lineage
# mechanism: CVE-2025-22153
# how: CVE-2025-22153: except*
# reaches: traceback
try:
    raise ExceptionGroup("", [ValueError()])
except* ValueError as e:
    e.__traceback__
