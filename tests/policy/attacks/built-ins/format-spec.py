# class: built-ins
# mechanism: denied built-in called
# how: nested format spec
# reaches: built-in open
f"{1:{open('x').read()}}"
