# class: denied-builtin
# mechanism: name that normalises to a built-in
# reaches: os
__ｉmport__("os")
