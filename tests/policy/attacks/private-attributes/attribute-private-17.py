# class: private-attributes
# mechanism: namespace of a value
# how: object behind a bound method
# reaches: private __self__
x = [].append.__self__
