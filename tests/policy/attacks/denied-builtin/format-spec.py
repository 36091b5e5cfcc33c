# class: denied-builtin
# mechanism: nested format spec
# reaches: files
f"{1:{open('x').read()}}"
