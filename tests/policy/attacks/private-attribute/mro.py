# class: private-attribute
# mechanism: classes behind a class
# reaches: object
int.mro()[-1]
