# class: parser
# mechanism: string prefix of a later Python
# reaches: no run
t"x{1}"
