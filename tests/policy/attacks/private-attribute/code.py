# class: private-attribute
# mechanism: code object
# reaches: code
(lambda: 0).__code__
