# class: no-call
# mechanism: hook of a class
# how: pickle hook
# reaches: hook __reduce__
class A:
    def __reduce__(self):
        return (print, (1,))
import copy
copy.copy(A())
