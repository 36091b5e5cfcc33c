# class: private-attributes
# mechanism: namespace of a value
# reaches: module builtins
hasattr.__self__
