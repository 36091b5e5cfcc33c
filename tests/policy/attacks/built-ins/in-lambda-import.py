# class: built-ins
# mechanism: denied built-in called
# how: built-in import function
# reaches: built-in __import__
(lambda: __import__("os"))()
