# class: private-attributes
# mechanism: classes of a value
# how: default of a lambda
# reaches: private __class__
lambda x=[].__class__: x
