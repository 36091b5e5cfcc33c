# class: private-attributes
# mechanism: classes of a value
# how: classes behind a class
# reaches: attribute mro
int.mro()[-1]
