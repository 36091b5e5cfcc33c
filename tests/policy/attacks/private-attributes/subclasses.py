# class: private-attributes
# mechanism: classes of a value
# how: all classes
# reaches: private __class__
[].__class__.__base__.__subclasses__()
