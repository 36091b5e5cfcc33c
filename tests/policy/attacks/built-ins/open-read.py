# class: built-ins
# mechanism: denied built-in called
# how: call
# reaches: built-in open
open('/etc/passwd').read()
