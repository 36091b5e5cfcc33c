# class: built-ins
# mechanism: denied built-in as a value
# how: class body binding that does not happen
# reaches: built-in eval
class A:
    if False:
        eval = 1
    x = eval
