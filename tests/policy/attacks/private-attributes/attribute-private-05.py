# class: private-attributes
# mechanism: namespace of a value
# how: object behind a call
# reaches: private __self__
print.__call__.__self__
