# class: denied-builtin
# mechanism: call
# reaches: files
open('/etc/passwd').read()
