# class: private-attributes
# mechanism: namespace of a value
# reaches: private __self__
x = [].append.__self__
