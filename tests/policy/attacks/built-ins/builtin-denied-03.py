# class: built-ins
# mechanism: denied built-in as a value
# reaches: built-in eval
class A:
    x = property(eval)
