# class: denied-builtin
# mechanism: replacement field
# reaches: files
f"{open('x').read()}"
