# class: denied-import
# mechanism: built-in import function
# reaches: os
(lambda: __import__("os"))()
