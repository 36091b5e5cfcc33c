# class: private-attribute
# mechanism: object behind a method
# reaches: builtins
print.__self__
