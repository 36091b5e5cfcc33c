# class: built-ins
# mechanism: denied built-in as a value
# how: property
# reaches: built-in eval
class A:
    x = property(eval)
