# class: data
# mechanism: reader by path
# how: rc_context takes a file of settings by path as its second argument, behind a literal dictionary
# reaches: reads /etc/passwd
import matplotlib as mpl
with mpl.rc_context({}, "/etc/passwd"):
    pass
