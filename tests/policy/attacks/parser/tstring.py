# class: parser
# mechanism: string prefix of a later Python
# reaches: other reading
t"x{1}"
