# class: private-attributes
# mechanism: namespace of a value
# reaches: private __self__
[].__iter__.__self__
