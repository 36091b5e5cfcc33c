# class: built-ins
# mechanism: name of the interpreter
# reaches: hook __builtins__
class __builtins__: pass
