# class: private-attributes
# mechanism: namespace of a value
# reaches: private __self__
print.__call__.__self__
