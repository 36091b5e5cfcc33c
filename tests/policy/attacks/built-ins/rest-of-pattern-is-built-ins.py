# class: built-ins
# mechanism: name of the interpreter
# how: the rest of a pattern is bound under the name of the built-ins, whose __import__ Python then calls with the namespace of the program
# reaches: namespace
def take(name, names, *rest):
    shown(names)
shown = print
match {"__import__": take, "shown": print}:
    case {**__builtins__}:
        pass
def go():
    import math
go()
