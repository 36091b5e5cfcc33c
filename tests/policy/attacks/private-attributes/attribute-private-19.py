# class: private-attributes
# mechanism: classes of a value
# reaches: private __class__
lambda x=[].__class__: x
