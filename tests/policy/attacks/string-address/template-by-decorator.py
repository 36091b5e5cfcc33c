# class: string-address
# mechanism: replacement field
# how: a decorator puts a template into the place of a function
# reaches: text that shows class
def swap(f):
    return "{0" + ".__cla" + "ss__}"
@swap
def t():
    return 1
print(t.format(1))
