# class: denied-builtin
# mechanism: class body binding that does not happen
# reaches: evaluator
class A:
    if False:
        eval = 1
    x = eval
