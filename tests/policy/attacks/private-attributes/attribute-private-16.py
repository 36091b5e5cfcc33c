# class: private-attributes
# mechanism: namespace of a value
# how: object behind an iterator
# reaches: private __self__
[].__iter__.__self__
